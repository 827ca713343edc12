import 'server-only';
import { controlPlane } from '@/lib/modal/client';
import { runningSeries } from '@/lib/modal/running-series';
import { servingFunction } from '@/lib/modal/serving-function';

export interface ContainerHistory {
  bucketSeconds: number;
  /** How many containers had a machine, by the start of the bucket; buckets that Modal knows nothing of are left out. */
  points: { at: Date; running: number }[];
}

// The client's documentation of metrics.export: the range is at most 31 days.
const LONGEST_MS = 31 * 86_400_000;

/** Modal's own count of the Server's containers, at most the last 31 days; null when it has none. */
export async function containerHistory(since: Date, until: Date): Promise<ContainerHistory | null> {
  const serving = await servingFunction();
  if (serving === null) return null;
  const { series, bucketSecs } = await controlPlane().functionGetMetrics({
    functionId: serving.functionId,
    since: new Date(Math.max(since.getTime(), until.getTime() - LONGEST_MS)),
    until,
    groups: ['containers'],
  });
  const running = runningSeries(series);
  if (running === null) return null;
  const points = running.points.flatMap(({ timestamp, value }) =>
    timestamp && value !== undefined ? [{ at: timestamp, running: Math.round(value) }] : [],
  );
  return { bucketSeconds: bucketSecs, points };
}
