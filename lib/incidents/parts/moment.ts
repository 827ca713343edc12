import { formatClock, formatDateTime } from '@/lib/format';
import { type Html, html } from '../html';

export type Moment = (atMs: number) => Html;

/** Writes moments as the clock of a zone shows them: without the day where the whole range lies in one. */
export function momentsIn(zone: string, { fromMs, toMs }: { fromMs: number; toMs: number }): Moment {
  const day = (ms: number) => new Date(ms).toLocaleDateString('en-GB', { timeZone: zone });
  const isOneDay = day(fromMs) === day(toMs - 1);
  return (atMs) => {
    const at = new Date(atMs);
    const isInside = isOneDay && atMs >= fromMs && atMs <= toMs && day(atMs) === day(fromMs);
    const words = isInside ? formatClock(at, zone) : formatDateTime(at, zone);
    return html`<time datetime="${at.toISOString()}">${words}</time>`;
  };
}
