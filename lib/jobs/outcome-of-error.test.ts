import { writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { outcomeOfError } from './outcome-of-error';

Object.assign(process.env, {
  DATABASE_URL: 'postgresql://localhost/unused',
  AUTH_SECRET: 'a secret of the tests that nobody keeps',
});

it.runIf(process.platform === 'linux')('a full disk is said in words, with the way out', async () => {
  const error = await writeFile('/dev/full', 'a preset').catch((thrown: unknown) => thrown);
  expect(outcomeOfError(error)).toEqual({
    status: 'failed',
    error: expect.stringMatching(/^The disk of DATA_DIR \(.+\) is full, .*\n\nFree some space/),
  });
});

it('what nobody foresaw is shown as it is', () => {
  expect(outcomeOfError(new Error('no such thing'))).toEqual({
    status: 'failed',
    error: 'The console could not go on: no such thing',
  });
});
