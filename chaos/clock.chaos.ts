import { describe, expect, it, vi } from 'vitest';
import { db } from '@/lib/db';
import type { JobKind } from '@/lib/jobs/schema';
import { ended, prepareFor, queue, requestOf } from './asked-job';
import { armFirst, leadTo } from './held-job';
import { KILL_POINTS } from './kill-points';
import { countBefore, expectTrueEnd } from './true-end';
import { aWorld, moveClock } from './world/world';

const SOON = { timeout: 30_000, interval: 100 };
const HOUR_SECONDS = 3_600;
const LONGEST_MS = 300_000;
const world = aWorld({ consoles: 2 });

const HELD: readonly [JobKind, string, string][] = [
  ['deploy', 'image', 'in the build log'],
  ['compile', 'call', 'runs'],
  ['golden', 'boot', 'waits for a machine'],
];

/** The clock jumps while the job is held, and stays so until its end. */
const JUMPS: readonly [string, readonly number[]][] = [
  ['an hour ahead', [HOUR_SECONDS]],
  ['an hour back', [-HOUR_SECONDS]],
  ['ahead and back again', [HOUR_SECONDS, 0]],
];

describe.each(JUMPS)('the clock of the consoles jumps %s', (_, offsets) => {
  it.each(HELD)('during %s, in %s, %s', async (kind, step, at) => {
    const { simulator } = world;
    const point = KILL_POINTS[kind][step]?.find((each) => each.at === at);
    if (!point) throw new Error(`${kind} / ${step} / ${at} is not in the table.`);
    await prepareFor(world, kind, step);
    await armFirst(simulator, point);
    const before = await countBefore(simulator);
    const jobId = await queue(await requestOf(kind, step));
    await leadTo(simulator, jobId, step, point);
    const holder = (await jobRow(jobId)).leaseOwner;
    for (const seconds of offsets) {
      moveClock(world, seconds);
      await renewed(jobId);
    }
    expect((await jobRow(jobId)).leaseOwner, 'nobody takes it over').toBe(holder);
    await simulator.release();
    await simulator.clearFaults();
    await ended(jobId);
    await expectTrueEnd(simulator, jobId, before);
    await expectTrueTimes(jobId);
  });
});

const jobRow = (id: string) => db.job.findUniqueOrThrow({ where: { id }, include: { steps: true } });

/** Twice, so that a whole beat was under this clock. */
async function renewed(jobId: string): Promise<void> {
  for (let beats = 0; beats < 2; beats += 1) {
    const before = (await jobRow(jobId)).leaseUntil?.getTime();
    await vi.waitFor(
      async () => expect((await jobRow(jobId)).leaseUntil?.getTime()).toBeGreaterThan(before ?? 0),
      SOON,
    );
  }
}

/** The job and its steps took minutes, not an hour, and nothing ended before it began. */
async function expectTrueTimes(jobId: string): Promise<void> {
  const { startedAt, finishedAt, steps } = await jobRow(jobId);
  for (const each of [{ startedAt, finishedAt }, ...steps.filter(({ status }) => status === 'done')]) {
    const tookMs = (each.finishedAt?.getTime() ?? 0) - (each.startedAt?.getTime() ?? 0);
    expect(tookMs).toBeGreaterThanOrEqual(0);
    expect(tookMs).toBeLessThan(LONGEST_MS);
  }
}
