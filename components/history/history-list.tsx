import { historyPath } from '@/lib/audit/history-address';
import type { HistoryFilter, HistoryPlace } from '@/lib/audit/schema';
import { HistoryDays } from './history-days';
import type { HistoryEntry } from './history-entry';
import { HistoryRow } from './history-row';

interface HistoryListProps {
  entries: HistoryEntry[];
  /** What the page was asked for: an entry opens beside the same list. */
  asked: HistoryFilter & HistoryPlace;
}

export function HistoryList({ entries, asked }: HistoryListProps) {
  const rows = entries.map((entry) => {
    const href = historyPath({ ...asked, entry: entry.id });
    const row = <HistoryRow key={entry.id} entry={entry} href={href} isOpen={entry.id === asked.entry} />;
    return { at: entry.at, row };
  });
  return <HistoryDays entries={rows} nowMs={Date.now()} />;
}
