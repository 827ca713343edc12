import { formatDay } from '@/lib/format';
import type { HistoryEntry } from './history-entry';

export interface HistoryDay {
  /** `Today`, `Yesterday` or the date. */
  title: string;
  entries: HistoryEntry[];
}

/** Entries, newest first, by the calendar day they have in the zone. */
export function groupByDay(entries: readonly HistoryEntry[], now: Date, timeZone: string): HistoryDay[] {
  const today = formatDay(now, timeZone);
  const yesterday = formatDay(new Date(now.getTime() - 86_400_000), timeZone);
  const names = new Map([
    [yesterday, 'Yesterday'],
    [today, 'Today'],
  ]);
  const days = new Map<string, HistoryEntry[]>();
  for (const entry of entries) {
    const day = formatDay(new Date(entry.at), timeZone);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days].map(([day, ofDay]) => ({ title: names.get(day) ?? day, entries: ofDay }));
}
