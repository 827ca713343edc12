import 'server-only';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import type { StepSeconds } from '@/lib/metrics/resolution';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const LISTED_MS = 30 * DAY_MS;

/** How long steps of each length are kept, when METRICS_RETENTION says nothing else. */
export const RETENTION_MS: Record<StepSeconds, number> = {
  15: 48 * HOUR_MS,
  60: 14 * DAY_MS,
  300: 90 * DAY_MS,
  3600: 400 * DAY_MS,
};

export function retentionMs(): Record<StepSeconds, number> {
  if (env.METRICS_RETENTION === undefined) return RETENTION_MS;
  const [raw = 0, minutes = 0, fiveMinutes = 0, hours = 0] = env.METRICS_RETENTION.map(
    (each) => each * HOUR_MS,
  );
  return { 15: raw, 60: minutes, 300: fiveMinutes, 3600: hours };
}

/** The same in seconds. */
export function keptSeconds(): Record<StepSeconds, number> {
  const kept = retentionMs();
  return { 15: kept[15] / 1000, 60: kept[60] / 1000, 300: kept[300] / 1000, 3600: kept[3600] / 1000 };
}

/** Removes what is past its retention, and containers of which nothing is left. A packed row goes when its last step does. */
export async function prune(now: Date, retention = retentionMs()): Promise<void> {
  for (const [step, keptMs] of Object.entries(retention)) {
    const stepSeconds = Number(step);
    const end = new Date(now.getTime() - keptMs);
    await db.metricFrame.deleteMany({ where: { stepSeconds, endsAt: { lte: end } } });
    await db.containerCount.deleteMany({ where: { stepSeconds, at: { lt: end } } });
  }
  await db.listedContainer.deleteMany({ where: { endedAt: { lt: new Date(now.getTime() - LISTED_MS) } } });
  const longest = Math.max(...Object.values(retention));
  await db.metricContainer.deleteMany({
    where: { lastSnapshotAt: { lt: new Date(now.getTime() - longest) } },
  });
}
