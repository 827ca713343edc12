import 'server-only';
import type { AuditPage, HistoryFilter, HistoryPlace } from '@/lib/audit/schema';
import { auditPage } from '@/lib/audit/store';

const SIZE = 50;

/** The page of the timeline that was asked for; for a link to one entry, the page that has it. */
export async function timeline(filter: HistoryFilter, place: HistoryPlace): Promise<AuditPage> {
  const page = await auditPage(filter, place, SIZE);
  const { before, after, entry } = place;
  // "Newer" at the newest end: the first page is what there is.
  if (after !== undefined && !page.hasNewer) return auditPage(filter, {}, SIZE);
  const oldest = page.rows.at(-1);
  const isBelow = before === undefined && entry !== undefined && oldest && BigInt(entry) < BigInt(oldest.id);
  return isBelow ? auditPage(filter, { before: String(BigInt(entry) + 1n) }, SIZE) : page;
}
