import { formatDateTime, formatTime } from '@/lib/format';
import { TITLE_LENGTH } from '@/lib/incidents/title-length';

const HINT = ' and more';

/** What fired, and when: `TTFT p95 over 300 ms, 23 Nov 2026, 14:00 to 15:00`. */
export function suggestedTitle(
  fired: readonly string[],
  { fromMs, toMs }: { fromMs: number; toMs: number },
  zone: string,
): string {
  const [from, to] = [new Date(fromMs), new Date(toMs)];
  const day = (date: Date) => date.toLocaleDateString('en-GB', { timeZone: zone });
  const end = day(from) === day(to) ? formatTime(to, zone) : formatDateTime(to, zone);
  const when = `${formatDateTime(from, zone)} to ${end}`;
  const [first] = fired;
  if (first === undefined) return `Metrics of ${when}`;
  const more = new Set(fired).size > 1 ? HINT : '';
  return `${first.slice(0, TITLE_LENGTH - when.length - HINT.length - 2)}${more}, ${when}`;
}
