import 'server-only';
import { db } from '@/lib/db';
import type { Job } from '@/lib/generated/prisma/client';
import { isGone } from '@/lib/holder';

/** A runner that has not renewed its lease for so long is taken for dead. */
export const LEASE_SECONDS = 20;

// Claims come one after the other, so that two runners cannot start two jobs of one target at the same moment.
const CLAIM_LOCK = 5_151;

export interface Claim {
  job: Job;
  resumed: boolean;
}

/**
 * Takes the oldest job that may run: queued on a target where nothing runs, or held by a runner whose lease ran out or
 * whose process is known to be gone. Not one of those that this process is `working` on. Null when there is none.
 */
export async function claimJob(owner: string, working: readonly string[] = []): Promise<Claim | null> {
  const gone = await goneHolders();
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${CLAIM_LOCK}::bigint)`;
    const claimed = await tx.$queryRaw<{ id: string; resumed: boolean }[]>`
      WITH next AS (
        SELECT job."id", job."status" <> 'queued' OR job."startedAt" IS NOT NULL AS resumed
        FROM "Job" job
        WHERE (job."status" = 'queued' AND NOT EXISTS (
                SELECT FROM "Job" busy
                WHERE busy."targetId" = job."targetId" AND busy."status" IN ('running', 'cancelling')))
           OR (job."status" IN ('running', 'cancelling') AND job."id" <> ALL (${working})
               AND (job."leaseUntil" < now() OR job."leaseOwner" = ANY (${gone})))
        ORDER BY job."number"
        LIMIT 1
        FOR UPDATE SKIP LOCKED)
      UPDATE "Job" job
      SET "status" = CASE job."status" WHEN 'queued' THEN 'running' ELSE job."status" END,
          "startedAt" = coalesce(job."startedAt", now()),
          "leaseOwner" = ${owner},
          "leaseUntil" = now() + make_interval(secs => ${LEASE_SECONDS}::int)
      FROM next
      WHERE job."id" = next."id"
      RETURNING job."id", next.resumed`;
    const [row] = claimed;
    if (!row) return null;
    return { job: await tx.job.findUniqueOrThrow({ where: { id: row.id } }), resumed: row.resumed };
  });
}

/** Holders of open jobs that died on this machine: after a restart their jobs go on at once. */
async function goneHolders(): Promise<string[]> {
  const held = await db.$queryRaw<{ leaseOwner: string }[]>`
    SELECT DISTINCT "leaseOwner" FROM "Job"
    WHERE "status" IN ('running', 'cancelling') AND "leaseOwner" IS NOT NULL AND "leaseUntil" >= now()`;
  const looked = await Promise.all(
    held.map(async ({ leaseOwner }) => ((await isGone(leaseOwner)) ? [leaseOwner] : [])),
  );
  return looked.flat();
}
