import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { KINDS } from '@/lib/jobs/kinds';
import { readVolumeJob } from '@/lib/jobs/progress/read-volume-job';
import { createRunner, type Runner } from '@/lib/jobs/runner';
import { refreshTarget } from '@/lib/jobs/target';
import { ADA, logOf, queue, settled } from '@/lib/jobs/testing/on-simulator';
import { type Simulator, startSimulator } from '@/lib/modal/testing/start-simulator';
import { seedPresets } from '@/lib/presets/seed';
import { createSecret } from '@/lib/secrets/create-secret';
import { readFirstRun } from './read-first-run';

let simulator: Simulator;
let runner: Runner;

beforeAll(async () => {
  simulator = await startSimulator('empty');
  Object.assign(process.env, {
    TARGET_KIND: 'simulator',
    MODAL_SERVER_URL: simulator.serverUrl,
    MODAL_TOKEN_ID: 'ak-simulator',
    MODAL_TOKEN_SECRET: 'as-simulator',
  });
  await seedPresets();
}, 30_000);

beforeEach(() => {
  runner = createRunner(KINDS);
});

afterEach(async () => {
  await simulator.clearFaults();
  await runner.stop();
});

afterAll(() => simulator.stop());

async function states(): Promise<string> {
  await refreshTarget().catch(() => undefined);
  return (await readFirstRun(null)).steps.map(({ state }) => state).join(' ');
}

it('leads from an empty workspace to a deployment', { timeout: 120_000 }, async () => {
  expect(await states()).toBe('next waiting waiting waiting waiting');
  await createSecret(ADA, { name: 'huggingface-secret', values: { HF_TOKEN: 'hf_TheTokenOfThisTest' } });
  await createSecret(ADA, { name: 'glm51-api-key', values: { API_KEY: 'the-key-of-this-test' } });
  expect(await states()).toBe('done next waiting waiting waiting');

  const { revision } = await readFirstRun(null);
  const registered = await queue({ kind: 'deploy', revisionId: revision?.id ?? '', register: true });
  expect(await settled(registered)).toBe('succeeded');
  // Its volumes are seen as soon as the deploy has made them, not a minute later.
  expect((await readFirstRun(null)).steps[2]?.words).toBe('Weights are not downloaded.');
  expect(await states()).toBe('done done next waiting waiting');

  const downloaded = await queue({ kind: 'download' });
  expect(await settled(downloaded)).toBe('succeeded');
  const weights = await readVolumeJob(downloaded);
  expect(weights?.downloaded).toMatchObject({ downloaded: true, receipt: { bytes: expect.any(Number) } });
  expect(
    weights?.downloaded?.receipt.files.find(({ path }) => path.endsWith('.safetensors'))?.sha256,
  ).toMatch(/^[0-9a-f]{64}$/);
  expect(weights?.download).toMatchObject({ files: 147, totalFiles: 147 });
  expect(await states()).toBe('done done done next waiting');

  const compiled = await queue({ kind: 'compile' });
  expect(await settled(compiled)).toBe('succeeded');
  expect((await readVolumeJob(compiled))?.compiled).toMatchObject({
    compiled: true,
    receipt: { kernels: 384 },
  });
  expect((await logOf(compiled)).some((line) => /^\[glm\] compile kernels=384 bytes=/.test(line))).toBe(true);
  expect(await states()).toBe('done done done done done');

  const again = await queue({ kind: 'download' });
  expect(await settled(again)).toBe('succeeded');
  expect((await readVolumeJob(again))?.downloaded?.downloaded).toBe(false);
  const end = await db.auditEntry.findFirstOrThrow({ where: { jobId: again }, orderBy: { id: 'desc' } });
  expect(end.summary).toContain('nothing was downloaded');

  await simulator.fault('unreachable', { mode: 'refuse' });
  const away = await readFirstRun(null);
  expect(away.awayReason).toContain('did not answer');
  expect(away.steps.map(({ state }) => state).join(' ')).toBe('unknown waiting done done waiting');
});
