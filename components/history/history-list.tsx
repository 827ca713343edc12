'use client';

import { useTimeZone } from '@/components/ui/use-time-zone';
import { groupByDay } from './days';
import type { HistoryEntry } from './history-entry';
import { HistoryRow } from './history-row';

interface HistoryListProps {
  entries: HistoryEntry[];
  /** When the page was made, in ms: what `today` means. */
  nowMs: number;
}

export function HistoryList({ entries, nowMs }: HistoryListProps) {
  const timeZone = useTimeZone();
  return groupByDay(entries, new Date(nowMs), timeZone).map((day) => (
    <section key={day.title} aria-label={day.title} className="not-last:border-b">
      <h2 className="border-b bg-muted/40 px-4 py-1.5 font-medium text-muted-foreground text-xs">
        {day.title}
      </h2>
      <ol className="divide-y">
        {day.entries.map((entry) => (
          <HistoryRow key={entry.id} entry={entry} timeZone={timeZone} />
        ))}
      </ol>
    </section>
  ));
}
