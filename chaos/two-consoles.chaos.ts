import { beforeEach, describe, expect, it, vi } from 'vitest';
import { db } from '@/lib/db';
import { cancelJob } from '@/lib/jobs/cancel-job';
import { jobById } from '@/lib/jobs/store';
import { ADA, ended, prepareFor, queue, requestOf } from './asked-job';
import { countBefore, expectTrueEnd } from './true-end';
import { LogReader } from './world/log-reader';
import { aWorld } from './world/world';

const SOON = { timeout: 60_000, interval: 50 };
const world = aWorld({ consoles: 2 });

beforeEach(() => prepareFor(world, 'rollover'));

describe('two consoles on one database', () => {
  it('run each job once, whoever takes it', async () => {
    const before = await countBefore(world.simulator);
    const jobs: string[] = [];
    for (let round = 1; round <= 3; round += 1) {
      jobs.push(await queue({ kind: 'rollover' }));
      await ended(jobs.at(-1) ?? '');
    }
    const versions = (await countBefore(world.simulator)).versions - before.versions;
    expect(versions).toBe(jobs.length);
  });

  it('both stream the log of a job while one of them runs it', async () => {
    const jobId = await inTheBuild();
    const readers = world.consoleUrls.map((url) => new LogReader(url, jobId));
    for (const { lines } of readers) await vi.waitFor(() => expect(lines.length).toBeGreaterThan(1), SOON);
    expect((await jobById(jobId))?.status).toBe('running');
    await world.simulator.release();
    await ended(jobId);
    const stored = await db.jobLogLine.findMany({ where: { jobId }, orderBy: { number: 'asc' } });
    for (const { lines, ended: streamed } of readers) {
      await streamed;
      expect(lines).toEqual(stored.map(({ text }) => text));
    }
  });

  it('a cancel that is asked of one reaches the job of the other', async () => {
    const jobId = await inTheBuild();
    expect(await cancelJob(ADA, jobId)).toMatchObject({ ok: true });
    await ended(jobId);
    expect((await jobById(jobId))?.status).toBe('cancelled');
  });

  it('kill -9 of the one that runs a job hands it over to the other at once', async ({ task }) => {
    const before = await countBefore(world.simulator);
    const jobId = await inTheBuild();
    const holder = await holderOf(jobId);
    const killedAt = performance.now();
    await holder.kill();
    await vi.waitFor(async () => expect(await holderOf(jobId)).not.toBe(holder), SOON);
    task.meta.settledSeconds = (performance.now() - killedAt) / 1000;
    // Without waiting for the lease of 20 s.
    expect(task.meta.settledSeconds).toBeLessThan(10);
    await world.simulator.release();
    await ended(jobId);
    await expectTrueEnd(world.simulator, jobId, before);
  });

  it('one that sleeps through its lease writes nothing when it wakes', async () => {
    const before = await countBefore(world.simulator);
    const jobId = await inTheBuild();
    const sleeper = await holderOf(jobId);
    sleeper.signal('SIGSTOP');
    await db.$executeRaw`UPDATE "Job" SET "leaseUntil" = now() - interval '1 second' WHERE "id" = ${jobId}`;
    await vi.waitFor(async () => expect(await holderOf(jobId)).not.toBe(sleeper), SOON);
    sleeper.signal('SIGCONT');
    await world.simulator.release();
    await ended(jobId);
    await expectTrueEnd(world.simulator, jobId, before);
  });
});

/** A deploy that is held in the build of its image, with lines before and after. */
async function inTheBuild(): Promise<string> {
  await world.simulator.fault('log-flood', { lines: 500 });
  await world.simulator.hold({ rpc: 'ImageJoinStreaming', moment: 'after' });
  const jobId = await queue(await requestOf('deploy'));
  const source = 'build';
  await vi.waitFor(
    async () => expect(await db.jobLogLine.count({ where: { jobId, source } })).not.toBe(0),
    SOON,
  );
  return jobId;
}

/** The console that holds the job, by the pid in its lease. */
async function holderOf(jobId: string) {
  const { leaseOwner } = await db.job.findUniqueOrThrow({ where: { id: jobId } });
  const holder = world.consoles.find((each) => each.isRunning && leaseOwner?.includes(`:${each.pid}:`));
  if (!holder) throw new Error(`No console holds the job, but ${leaseOwner}`);
  return holder;
}
