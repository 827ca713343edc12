import { expect, it } from 'vitest';
import { withNumbers } from './with-numbers';

it.each([
  [704_000_000_000n, 704_000_000_000],
  [
    { bytes: 5_000_000_000n, files: [{ bytes: 1n }, null] },
    { bytes: 5_000_000_000, files: [{ bytes: 1 }, null] },
  ],
  [
    [1, 'two', true, null, undefined],
    [1, 'two', true, null, undefined],
  ],
])('%o', (given, plain) => {
  expect(withNumbers(given)).toEqual(plain);
});
