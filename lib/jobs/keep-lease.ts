import 'server-only';
import { db } from '@/lib/db';
import { LEASE_SECONDS } from '@/lib/jobs/claim-job';

const HEARTBEAT_MS = 1_000;

export interface Lease {
  /** Somebody asked to cancel the job. */
  cancelled: AbortSignal;
  /** Another process holds the job now. */
  lost: AbortSignal;
  release(): void;
}

/** Renews the lease on a claimed job every second; the same query sees a wish to cancel. */
export function keepLease(jobId: string, owner: string): Lease {
  const cancelled = new AbortController();
  const lost = new AbortController();
  const beat = async () => {
    const rows = await db.$queryRaw<{ cancel: boolean }[]>`
      UPDATE "Job" SET "leaseUntil" = now() + make_interval(secs => ${LEASE_SECONDS}::int)
      WHERE "id" = ${jobId} AND "leaseOwner" = ${owner}
      RETURNING "cancelRequestedAt" IS NOT NULL AS cancel`;
    if (rows.length === 0) lost.abort();
    if (rows[0]?.cancel) cancelled.abort();
  };
  // A database that is away for a moment costs one beat, not the job.
  const timer = setInterval(() => void beat().catch(() => undefined), HEARTBEAT_MS);
  return { cancelled: cancelled.signal, lost: lost.signal, release: () => clearInterval(timer) };
}
