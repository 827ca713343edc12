import 'server-only';
import { db } from '@/lib/db';

/**
 * Remembers the containers that the control plane lists, and asks of each that is gone how it ended. The list alone
 * forgets a container that crashed, and one that crashes at its start never sends a snapshot.
 */
export async function recordListed(
  ids: string[],
  failureOf: (id: string) => Promise<string | null>,
  at: Date,
): Promise<void> {
  await db.listedContainer.createMany({
    data: ids.map((id) => ({ id, firstListedAt: at })),
    skipDuplicates: true,
  });
  const gone = await db.listedContainer.findMany({ where: { endedAt: null, id: { notIn: ids } } });
  for (const { id } of gone) {
    const failure = await failureOf(id);
    await db.listedContainer.update({ where: { id }, data: { endedAt: at, failure } });
  }
}

/** The newest container that ended by a fault since then, and how many there were. */
export async function recentCrash(since: Date): Promise<{ atMs: number; why: string; count: number } | null> {
  const where = { endedAt: { gte: since }, failure: { not: null } };
  const [newest, count] = await Promise.all([
    db.listedContainer.findFirst({ where, orderBy: { endedAt: 'desc' } }),
    db.listedContainer.count({ where }),
  ]);
  if (!newest?.endedAt || newest.failure === null) return null;
  return { atMs: newest.endedAt.getTime(), why: newest.failure, count };
}

const MOST_CRASHES = 200;

/** Containers that ended by a fault in a span of time, the newest of very many. */
export async function crashesBetween(from: Date, to: Date) {
  const rows = await db.listedContainer.findMany({
    where: { endedAt: { gte: from, lt: to }, failure: { not: null } },
    orderBy: { endedAt: 'desc' },
    take: MOST_CRASHES,
  });
  return rows.flatMap(({ id, endedAt, failure }) =>
    endedAt === null || failure === null ? [] : [{ id, atMs: endedAt.getTime(), why: failure }],
  );
}
