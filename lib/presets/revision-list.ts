import 'server-only';
import { db } from '@/lib/db';
import type { Finding } from '@/lib/rules/rule';
import type { ListedRevision, RevisionOption } from './schema';

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

// One line of a picker; a thousand of them go to the browser.
const OFFERED_CHARACTERS = 120;

/** What can be picked for a comparison: the newest revisions of all presets, preset by preset, newest first. */
export async function revisionsForCompare(limit = 1000): Promise<RevisionOption[]> {
  const rows = await db.revision.findMany({
    orderBy: [{ createdAt: 'desc' }, { number: 'desc' }],
    take: limit,
    select: { id: true, number: true, message: true, authorName: true, preset: { select: { name: true } } },
  });
  return rows
    .map(({ preset, message, ...row }) => ({
      ...row,
      presetName: preset.name,
      message: message.slice(0, OFFERED_CHARACTERS),
    }))
    .sort((left, right) => left.presetName.localeCompare(right.presetName) || right.number - left.number);
}
