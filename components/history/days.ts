import { formatDay } from '@/lib/format';

interface Dated {
  /** ISO 8601. */
  at: string;
}

export interface HistoryDay<T extends Dated> {
  /** `Today`, `Yesterday` or the date. */
  title: string;
  entries: T[];
}

/** Entries, newest first, by the calendar day they have in the zone. */
export function groupByDay<T extends Dated>(
  entries: readonly T[],
  now: Date,
  timeZone: string,
): HistoryDay<T>[] {
  const today = formatDay(now, timeZone);
  const yesterday = formatDay(new Date(now.getTime() - 86_400_000), timeZone);
  const names = new Map([
    [yesterday, 'Yesterday'],
    [today, 'Today'],
  ]);
  const days = new Map<string, T[]>();
  for (const entry of entries) {
    const day = formatDay(new Date(entry.at), timeZone);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days].map(([day, ofDay]) => ({ title: names.get(day) ?? day, entries: ofDay }));
}
