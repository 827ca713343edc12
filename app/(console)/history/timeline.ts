import 'server-only';
import type { AuditPage, HistoryFilter, HistoryPlace } from '@/lib/audit/schema';
import { auditPage } from '@/lib/audit/store';

const SIZE = 50;

interface Timeline {
  page: AuditPage;
  /** Where the page really begins: what is opened on it leaves it there. */
  place: HistoryPlace;
}

/** The page of the timeline that was asked for; for a link to one entry, the page that has it. */
export async function timeline(filter: HistoryFilter, asked: HistoryPlace): Promise<Timeline> {
  const at = async (place: HistoryPlace) => ({ page: await auditPage(filter, place, SIZE), place });
  const { before, after, entry } = asked;
  const found = await at(asked);
  // "Newer" at the newest end: the first page is what there is.
  if (after !== undefined) return found.page.hasNewer ? found : at({ entry });
  const oldest = found.page.rows.at(-1);
  const isBelow = before === undefined && entry !== undefined && oldest && BigInt(entry) < BigInt(oldest.id);
  return isBelow ? at({ before: String(BigInt(entry) + 1n), entry }) : found;
}
