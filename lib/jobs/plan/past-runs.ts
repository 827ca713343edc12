import 'server-only';
import { db } from '@/lib/db';
import type { PastRun } from '@/lib/jobs/plan/plan-inputs';
import type { JobKind } from '@/lib/jobs/schema';

const RUNS = 20;
// A function that finds its work done says so before anything else.
const FIRST_LINES = 50;

interface Row {
  jobId: string;
  title: string;
  seconds: number;
  isIdle: boolean;
}

/** The newest jobs of these kinds on a target that went well, newest first, with the seconds of each step. */
export async function pastRuns(targetId: string, kinds: readonly JobKind[]): Promise<PastRun[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT run."id" AS "jobId", step."title",
      extract(epoch FROM step."finishedAt" - step."startedAt")::float8 AS "seconds",
      EXISTS (SELECT 1 FROM "JobLogLine" line
              WHERE line."jobId" = run."id" AND line."number" <= ${FIRST_LINES} AND line."source" = 'function'
                AND line."text" LIKE '[glm] %; nothing to do') AS "isIdle"
    FROM (SELECT "id", "createdAt" FROM "Job"
          WHERE "targetId" = ${targetId} AND "kind" = ANY(${[...kinds]}) AND "status" = 'succeeded'
          ORDER BY "createdAt" DESC LIMIT ${RUNS}) AS run
    JOIN "JobStep" step ON step."jobId" = run."id" AND step."status" = 'done'
      AND step."startedAt" IS NOT NULL AND step."finishedAt" IS NOT NULL
    ORDER BY run."createdAt" DESC, step."position"`;
  const runs = new Map<string, { isIdle: boolean; steps: { title: string; seconds: number }[] }>();
  for (const { jobId, title, seconds, isIdle } of rows) {
    const run = runs.get(jobId) ?? { isIdle, steps: [] };
    run.steps.push({ title, seconds });
    runs.set(jobId, run);
  }
  return [...runs.values()];
}
