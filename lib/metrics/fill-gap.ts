import 'server-only';
import { db } from '@/lib/db';
import { newestContainerCounts } from '@/lib/metrics/container-counts';
import { stepStart } from '@/lib/metrics/point';
import { retentionMs } from '@/lib/metrics/prune';
import { STEPS, type StepSeconds } from '@/lib/metrics/resolution';
import type { ContainerHistory } from '@/lib/modal/container-history';

// Counts are sampled every 15 s: less than this is a slow poll, not an outage.
const GAP_MS = 120_000;

export type ReadHistory = (since: Date, until: Date) => Promise<ContainerHistory | null>;

/**
 * After an outage of the console, stores how many containers ran meanwhile by Modal's own count. Steps that were sampled
 * stay as they are. Modal does not tell those that start from those that serve: they all count as running.
 */
export async function fillGap(read: ReadHistory, now: Date): Promise<void> {
  const newest = await newestContainerCounts();
  if (newest === null || now.getTime() - newest.at.getTime() < GAP_MS) return;
  const history = await read(newest.at, now);
  if (history === null) return;
  for (const stepSeconds of STEPS) {
    const data = rows(history, stepSeconds, { from: newest.at, to: now });
    await db.containerCount.createMany({ data, skipDuplicates: true });
  }
}

/** The rows of one resolution. A bucket wider than the step stands for each step in it, a narrower one adds to its step. */
function rows(
  { points, bucketSeconds }: ContainerHistory,
  stepSeconds: StepSeconds,
  gap: { from: Date; to: Date },
) {
  const keptFrom = gap.to.getTime() - retentionMs()[stepSeconds];
  const steps = new Map<number, number[]>();
  for (const { at, running } of points) {
    const end = at.getTime() + bucketSeconds * 1000;
    for (let ms = stepStart(at, stepSeconds).getTime(); ms < end; ms += stepSeconds * 1000) {
      const isInGap = ms > gap.from.getTime() && ms + stepSeconds * 1000 <= gap.to.getTime();
      if (isInGap && ms >= keptFrom) steps.set(ms, [...(steps.get(ms) ?? []), running]);
    }
  }
  return [...steps].map(([ms, counts]) => ({
    stepSeconds,
    at: new Date(ms),
    samples: counts.length,
    runningMax: Math.max(...counts),
    runningSum: counts.reduce((sum, count) => sum + count, 0),
    startingMax: 0,
    startingSum: 0,
  }));
}
