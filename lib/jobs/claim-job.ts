import 'server-only';
import { db } from '@/lib/db';
import type { Job } from '@/lib/generated/prisma/client';

/** A runner that has not renewed its lease for so long is taken for dead. */
export const LEASE_SECONDS = 20;

// Claims come one after the other, so that two runners cannot start two jobs of one target at the same moment.
const CLAIM_LOCK = 5_151;

export interface Claim {
  job: Job;
  resumed: boolean;
}

/**
 * Takes the oldest job that may run: queued on a target where nothing runs, or held by a runner whose lease ran out.
 * Null when there is none.
 */
export async function claimJob(owner: string): Promise<Claim | null> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${CLAIM_LOCK}::bigint)`;
    const claimed = await tx.$queryRaw<{ id: string; resumed: boolean }[]>`
      WITH next AS (
        SELECT job."id", job."status" <> 'queued' OR job."startedAt" IS NOT NULL AS resumed
        FROM "Job" job
        WHERE (job."status" = 'queued' AND NOT EXISTS (
                SELECT FROM "Job" busy
                WHERE busy."targetId" = job."targetId" AND busy."status" IN ('running', 'cancelling')))
           OR (job."status" IN ('running', 'cancelling') AND job."leaseUntil" < now())
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
