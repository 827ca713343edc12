import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { db } from '@/lib/db';
import { ended, prepareFor, queue, requestOf } from './asked-job';
import { armFirst, leadTo } from './held-job';
import { KILL_POINTS } from './kill-points';
import { countBefore, expectTrueEnd } from './true-end';
import { aWorld } from './world/world';

// A new cluster has 44 MB; some is left for the rows of the tests.
const DATABASE_KILOBYTES = 96 * 1024;
const SOON = { timeout: 60_000, interval: 100 };
const [, inTheBuild] = KILL_POINTS.deploy.image ?? [];
const world = aWorld({ databaseKilobytes: DATABASE_KILOBYTES });

describe('the disk of the database', () => {
  beforeEach(async ({ skip }) => {
    if (typeof world.databaseDisk === 'string') skip(world.databaseDisk);
  });

  it('is full while a deploy prints: the job waits until there is room, and nothing is lost', async () => {
    const { simulator, databaseDisk: disk } = world;
    if (!inTheBuild || typeof disk === 'string') return;
    await prepareFor(world, 'deploy');
    await armFirst(simulator, inTheBuild);
    const before = await countBefore(simulator);
    const jobId = await queue(await requestOf('deploy'));
    await leadTo(simulator, jobId, 'image', inTheBuild);
    disk.fill();
    await simulator.release();
    await vi.waitFor(() => expect(said()).toMatch(/No space left on device/), SOON);
    const published = async () => (await countBefore(simulator)).versions;
    await vi.waitFor(async () => expect(await published()).toBe(before.versions + 1), SOON);
    expect(await db.job.findUnique({ where: { id: jobId } })).toMatchObject({ status: 'running' });
    disk.free();
    await ended(jobId);
    await expectTrueEnd(simulator, jobId, before);
  });
});

/** By the console, in its own log. */
function said(): string {
  return readFileSync(path.join(world.folder, 'console-1.log'), 'utf8');
}
