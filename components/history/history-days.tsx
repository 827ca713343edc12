'use client';

import type { ReactNode } from 'react';
import { useTimeZone } from '@/components/ui/use-time-zone';
import { groupByDay } from './days';

interface HistoryDaysProps {
  /** Newest first; `at` in ISO 8601. */
  entries: { at: string; row: ReactNode }[];
  /** When the page was made, in ms: what `today` means. */
  nowMs: number;
}

/** Rows that the server drew, under the days they have where the reader is. */
export function HistoryDays({ entries, nowMs }: HistoryDaysProps) {
  const timeZone = useTimeZone();
  return groupByDay(entries, new Date(nowMs), timeZone).map((day) => (
    <section key={day.title} aria-label={day.title} className="not-last:border-b">
      <h2 className="border-b bg-muted/40 px-4 py-1.5 font-medium text-muted-foreground text-xs">
        {day.title}
      </h2>
      <ol className="divide-y">{day.entries.map(({ row }) => row)}</ol>
    </section>
  ));
}
