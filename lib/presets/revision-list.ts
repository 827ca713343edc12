import 'server-only';
import { db } from '@/lib/db';
import type { Finding } from '@/lib/rules/rule';
import type { ListedRevision } from './schema';

/**
 * Revisions of one preset, newest first: those below the number `before`, or the newest ones.
 * `next` is where the following page starts; null on the last one.
 */
export async function revisionList(
  presetId: string,
  { before, limit }: { before: number | null; limit: number },
): Promise<{ revisions: ListedRevision[]; next: number | null }> {
  const rows = await db.revision.findMany({
    where: { presetId, number: before === null ? undefined : { lt: before } },
    orderBy: { number: 'desc' },
    take: limit + 1,
    select: LISTED,
  });
  const shown = rows.slice(0, limit);
  return {
    revisions: shown.map((row) => ({ ...row, findings: row.findings as unknown as Finding[] })),
    next: rows.length > limit ? (shown.at(-1)?.number ?? null) : null,
  };
}

const LISTED = {
  id: true,
  number: true,
  message: true,
  ticket: true,
  findings: true,
  authorName: true,
  createdAt: true,
  deployments: { select: { jobId: true, deployedAt: true }, orderBy: { deployedAt: 'desc' } },
} as const;
