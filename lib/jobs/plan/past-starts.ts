import 'server-only';
import { db } from '@/lib/db';
import type { PastStart } from '@/lib/jobs/plan/plan-inputs';

const STARTS = 20;

/**
 * How long the last containers took to serve. Their own clock begins with their first line and the first snapshot comes
 * once they serve; when Modal listed them first is known to the 15 s of a poll.
 */
export async function pastStarts(): Promise<PastStart[]> {
  const rows = await db.$queryRaw<{ engineSeconds: number; machineSeconds: number | null }[]>`
    SELECT extract(epoch FROM container."firstSeenAt" - container."startedAt")::float8 AS "engineSeconds",
      extract(epoch FROM container."startedAt" - listed."firstListedAt")::float8 AS "machineSeconds"
    FROM "MetricContainer" container
    LEFT JOIN "ListedContainer" listed ON listed."id" = container."id"
    WHERE container."firstSeenAt" > container."startedAt"
    ORDER BY container."lastSnapshotAt" DESC LIMIT ${STARTS}`;
  return rows.map(({ engineSeconds, machineSeconds }) => ({
    engineSeconds,
    machineSeconds: machineSeconds !== null && machineSeconds > 0 ? machineSeconds : null,
  }));
}
