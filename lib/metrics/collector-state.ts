import 'server-only';
import { db } from '@/lib/db';
import type { MetricCollector } from '@/lib/generated/prisma/client';
import { isGone } from '@/lib/holder';
import type { Collected } from '@/lib/metrics/collect';

const ID = 'metrics';
// A lease that ends later than one taken now would is from before the database's clock was put back; it may creep as much.
const CREEP_SECONDS = 5;

/** How the collecting goes, for the pages. Null before the first poll. */
export function collectorState(): Promise<MetricCollector | null> {
  return db.metricCollector.findUnique({ where: { id: ID } });
}

/**
 * Takes or keeps the lease; false while another process holds it and is not known to be gone. The database's clock decides,
 * not this process's.
 */
export async function claimCollecting(owner: string, leaseSeconds: number): Promise<boolean> {
  if (await claim(owner, leaseSeconds, null)) return true;
  const holder = (await collectorState())?.leaseOwner;
  return holder ? (await isGone(holder)) && claim(owner, leaseSeconds, holder) : false;
}

async function claim(owner: string, leaseSeconds: number, gone: string | null): Promise<boolean> {
  const claimed = await db.$executeRaw`
    INSERT INTO "MetricCollector" ("id", "leaseOwner", "leaseUntil")
    VALUES (${ID}, ${owner}, now() + ${leaseSeconds} * interval '1 second')
    ON CONFLICT ("id") DO UPDATE SET "leaseOwner" = EXCLUDED."leaseOwner", "leaseUntil" = EXCLUDED."leaseUntil"
    WHERE "MetricCollector"."leaseOwner" IS NULL
      OR "MetricCollector"."leaseOwner" = EXCLUDED."leaseOwner"
      OR "MetricCollector"."leaseUntil" < now()
      OR "MetricCollector"."leaseUntil" > EXCLUDED."leaseUntil" + ${CREEP_SECONDS} * interval '1 second'
      OR "MetricCollector"."leaseOwner" = ${gone}`;
  return claimed === 1;
}

/** Writes down what a poll brought; the lease makes it the only one that counts. */
export async function recordPoll(at: Date, poll: Collected): Promise<void> {
  const { stored, refused, lastRefusal, counts } = poll;
  await db.$executeRaw`
    UPDATE "MetricCollector" SET "polledAt" = ${at}, "unreachableSince" = NULL, "unreachableWhy" = NULL,
      "storedSnapshots" = "storedSnapshots" + ${stored}, "refusedSnapshots" = "refusedSnapshots" + ${refused},
      "lastRefusal" = COALESCE(${lastRefusal}, "lastRefusal"),
      "counts" = COALESCE((
        SELECT jsonb_object_agg("name", "total") FROM (
          SELECT "key" AS "name", sum("value"::numeric) AS "total"
          FROM (SELECT * FROM jsonb_each_text("counts") UNION ALL SELECT * FROM jsonb_each_text(${JSON.stringify(counts)}::jsonb)) AS "both"
          GROUP BY "key") AS "sums"), '{}')
    WHERE "id" = ${ID}`;
}

/** Keeps the first moment of an outage. True when this call found it. */
export async function recordUnreachable(at: Date, why: string): Promise<boolean> {
  const began = await db.metricCollector.updateMany({
    where: { id: ID, unreachableSince: null },
    data: { unreachableSince: at, unreachableWhy: why },
  });
  return began.count === 1;
}
