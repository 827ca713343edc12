import { appendFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { currentDeployment } from '@/lib/jobs/deployment-store';
import { retryJob } from '@/lib/jobs/retry-job';
import { jobById } from '@/lib/jobs/store';
import { defaultTarget } from '@/lib/jobs/target';
import { ADA, jobsOnSimulator, logOf, queue, settled } from '@/lib/jobs/testing/on-simulator';
import { appHistory } from '@/lib/modal/app-history';
import { smallDisk } from '@/lib/modal/testing/small-disk';

const SMALL_KILOBYTES = 1024;
const BLOCK_BYTES = 4096;
const here = jobsOnSimulator();
const jobsFolder = path.join(process.env.DATA_DIR ?? '', 'jobs');
const disk = smallDisk(jobsFolder, SMALL_KILOBYTES);
const isMounted = typeof disk !== 'string';
if (!isMounted) console.warn(disk);

const queueDeploy = () => queue({ kind: 'deploy', revisionId: here.revisionId });

const DISK_FULL =
  /^The disk of DATA_DIR \(\/.+\) is full, .*\n\nFree some space on it, then retry the job\.$/;

/** The next line needs another block. */
async function endItsBlock(file: string): Promise<void> {
  const { size } = await stat(file);
  await appendFile(file, '\n'.padStart(BLOCK_BYTES - (size % BLOCK_BYTES), '.'));
}

describe.runIf(isMounted)('a full disk', { timeout: 120_000 }, () => {
  if (!isMounted) return;
  beforeEach(() => disk.clear());
  afterAll(() => disk.unmount());

  it('before the preset is written: the job fails in words, others go on, and a retry does it', async () => {
    expect(await settled(await queueDeploy())).toBe('succeeded');
    disk.fill();
    const id = await queueDeploy();
    expect(await settled(id)).toBe('failed');
    expect((await jobById(id))?.error).toMatch(DISK_FULL);
    expect(await settled(await queue({ kind: 'rollover' }))).toBe('succeeded');
    disk.clear();
    const again = await retryJob(ADA, id);
    if (!again.ok) throw new Error(again.error.message);
    expect(await settled(again.value.id)).toBe('succeeded');
  });

  it('while the CLI prints: the job fails in words, with all that was printed until then', async () => {
    const before = (await appHistory())?.currentVersion;
    await here.simulator.fault('log-flood', { lines: 60_000 });
    const id = await queueDeploy();
    expect(await settled(id)).toBe('failed');
    expect((await jobById(id))?.error).toMatch(DISK_FULL);
    expect((await appHistory())?.currentVersion).toBe(before);
    expect((await logOf(id)).length).toBeGreaterThan(5_000);
  });

  it('while the CLI says what it has published: it is deployed, and the log tells what it lacks', async () => {
    await here.simulator.holdAnswers('AppPublish');
    const id = await queueDeploy();
    const held = async () => (await here.simulator.held())['after AppPublish'];
    await vi.waitFor(async () => expect(await held()).toBe(1), { timeout: 30_000 });
    await endItsBlock(path.join(jobsFolder, id, 'modal.log'));
    disk.fill();
    await here.simulator.release();
    expect(await settled(id)).toBe('succeeded');
    expect((await currentDeployment((await defaultTarget()).id))?.jobId).toBe(id);
    expect(await logOf(id)).toContainEqual(expect.stringMatching(/disk of DATA_DIR is full: the last lines/));
  });
});
