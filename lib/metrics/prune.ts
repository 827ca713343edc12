import 'server-only';
import { db } from '@/lib/db';
import type { StepSeconds } from '@/lib/metrics/resolution';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** How long rows of each step are kept. Raw must outlast the 24 h that a snapshot may be late. */
export const RETENTION_MS: Record<StepSeconds, number> = {
  15: 48 * HOUR_MS,
  60: 14 * DAY_MS,
  300: 90 * DAY_MS,
  3600: 400 * DAY_MS,
};

const LISTED_MS = 30 * DAY_MS;

/** Removes what is past its retention, and containers of which nothing is left. A packed row goes when its last step does. */
export async function prune(now: Date): Promise<void> {
  for (const [step, keptMs] of Object.entries(RETENTION_MS)) {
    const stepSeconds = Number(step);
    const end = new Date(now.getTime() - keptMs);
    await db.metricFrame.deleteMany({ where: { stepSeconds, endsAt: { lte: end } } });
    await db.containerCount.deleteMany({ where: { stepSeconds, at: { lt: end } } });
  }
  await db.listedContainer.deleteMany({ where: { endedAt: { lt: new Date(now.getTime() - LISTED_MS) } } });
  const longest = Math.max(...Object.values(RETENTION_MS));
  await db.metricContainer.deleteMany({
    where: { lastSnapshotAt: { lt: new Date(now.getTime() - longest) } },
  });
}
