import 'server-only';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { db } from '@/lib/db';
import type { Bundle } from './schema';
import { shareHashOf } from './share-token';

const BUNDLE = {
  id: true,
  title: true,
  startsAt: true,
  endsAt: true,
  htmlBytes: true,
  sharedAt: true,
  sharedByName: true,
  createdByName: true,
  createdAt: true,
} as const;

// Each is a click of somebody; the page shows no older ones.
const MOST_SHOWN = 200;

/** Frozen ranges, the newest first, without their files. */
export async function bundles(): Promise<Bundle[]> {
  return db.incidentBundle.findMany({ select: BUNDLE, orderBy: { createdAt: 'desc' }, take: MOST_SHOWN });
}

export interface BundleFile {
  title: string;
  startsAt: Date;
  html: Buffer;
}

export async function bundleFile(id: string): Promise<BundleFile | null> {
  return unpacked(await db.incidentBundle.findUnique({ where: { id } }));
}

/** The file that a share link leads to; null for a link that was never made, or no longer holds. */
export async function sharedFile(token: string): Promise<BundleFile | null> {
  return unpacked(await db.incidentBundle.findUnique({ where: { shareHash: shareHashOf(token) } }));
}

const unpack = promisify(gunzip);

async function unpacked(
  row: { title: string; startsAt: Date; html: Uint8Array } | null,
): Promise<BundleFile | null> {
  return row && { title: row.title, startsAt: row.startsAt, html: await unpack(row.html) };
}

interface EntryOfRange {
  id: string;
  at: Date;
  actorName: string;
  summary: string;
}

/**
 * The newest entries of the history in a range, and how many there are. Those about people and their sign-ins are left
 * out: they name addresses, and a shared file leaves the house.
 */
export async function changesBetween(
  from: Date,
  to: Date,
  limit: number,
): Promise<{ rows: EntryOfRange[]; count: number }> {
  const [rows, [counted]] = await Promise.all([
    db.$queryRaw<EntryOfRange[]>`
      SELECT "id"::text, "at", "actorName", "summary" FROM "AuditEntry"
      WHERE "at" >= ${from} AND "at" < ${to} AND "kind" NOT IN ('people', 'sign-in')
      ORDER BY "AuditEntry"."id" DESC LIMIT ${limit}`,
    db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS "count" FROM "AuditEntry"
      WHERE "at" >= ${from} AND "at" < ${to} AND "kind" NOT IN ('people', 'sign-in')`,
  ]);
  return { rows, count: counted?.count ?? 0 };
}

/** The newest jobs that ran or waited in a range, and how many there are. */
export async function jobsBetween(from: Date, to: Date, limit: number) {
  const where = { createdAt: { lt: to }, OR: [{ finishedAt: null }, { finishedAt: { gte: from } }] };
  const [rows, count] = await Promise.all([
    db.job.findMany({
      where,
      include: { revision: { select: { number: true } }, steps: { orderBy: { position: 'asc' } } },
      orderBy: { number: 'desc' },
      take: limit,
    }),
    db.job.count({ where }),
  ]);
  return { rows, count };
}
