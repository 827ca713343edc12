'use client';

import { useTimeZone } from '@/components/ui/use-time-zone';
import { historyPath } from '@/lib/audit/history-address';
import type { HistoryFilter, HistoryPlace } from '@/lib/audit/schema';
import { groupByDay } from './days';
import type { HistoryEntry } from './history-entry';
import { HistoryRow } from './history-row';

interface HistoryListProps {
  entries: HistoryEntry[];
  /** When the page was made, in ms: what `today` means. */
  nowMs: number;
  /** What the page was asked for: an entry opens beside the same list. */
  asked: HistoryFilter & HistoryPlace;
}

export function HistoryList({ entries, nowMs, asked }: HistoryListProps) {
  const timeZone = useTimeZone();
  return groupByDay(entries, new Date(nowMs), timeZone).map((day) => (
    <section key={day.title} aria-label={day.title} className="not-last:border-b">
      <h2 className="border-b bg-muted/40 px-4 py-1.5 font-medium text-muted-foreground text-xs">
        {day.title}
      </h2>
      <ol className="divide-y">
        {day.entries.map((entry) => (
          <HistoryRow
            key={entry.id}
            entry={entry}
            href={historyPath({ ...asked, entry: entry.id })}
            isOpen={entry.id === asked.entry}
            timeZone={timeZone}
          />
        ))}
      </ol>
    </section>
  ));
}
