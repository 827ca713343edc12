import 'server-only';
import { db } from '@/lib/db';
import type { MetricCollector } from '@/lib/generated/prisma/client';

const ID = 'metrics';

/** How the collecting goes, for the pages. Null before the first poll. */
export function collectorState(): Promise<MetricCollector | null> {
  return db.metricCollector.findUnique({ where: { id: ID } });
}

/** Takes or keeps the lease; false while another process holds it. The database's clock decides, not this process's. */
export async function claimCollecting(owner: string, leaseSeconds: number): Promise<boolean> {
  const claimed = await db.$executeRaw`
    INSERT INTO "MetricCollector" ("id", "leaseOwner", "leaseUntil")
    VALUES (${ID}, ${owner}, now() + ${leaseSeconds} * interval '1 second')
    ON CONFLICT ("id") DO UPDATE SET "leaseOwner" = EXCLUDED."leaseOwner", "leaseUntil" = EXCLUDED."leaseUntil"
    WHERE "MetricCollector"."leaseOwner" IS NULL
      OR "MetricCollector"."leaseOwner" = EXCLUDED."leaseOwner"
      OR "MetricCollector"."leaseUntil" < now()`;
  return claimed === 1;
}

export async function recordPoll(
  at: Date,
  poll: { stored: number; refused: number; lastRefusal: string | null },
): Promise<void> {
  const counted = {
    storedSnapshots: { increment: poll.stored },
    refusedSnapshots: { increment: poll.refused },
    ...(poll.lastRefusal !== null && { lastRefusal: poll.lastRefusal }),
  };
  await db.metricCollector.update({
    where: { id: ID },
    data: { polledAt: at, unreachableSince: null, unreachableWhy: null, ...counted },
  });
}

/** Keeps the first moment of an outage. True when this call found it. */
export async function recordUnreachable(at: Date, why: string): Promise<boolean> {
  const began = await db.metricCollector.updateMany({
    where: { id: ID, unreachableSince: null },
    data: { unreachableSince: at, unreachableWhy: why },
  });
  return began.count === 1;
}
