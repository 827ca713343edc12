import { formatPercent } from '@/lib/format';
import type { Effect } from './entry-effect';

/** `TTFT p95 −20 % · over 300 ms 6.1 % → 1.4 %`; null when either side has too few requests to say so. */
export function effectWords({ before, after }: Effect): string | null {
  if (!before.ttftMsP95 || after.ttftMsP95 === null) return null;
  const parts = [`TTFT p95 ${signedPercent(after.ttftMsP95 / before.ttftMsP95 - 1)}`];
  if (before.slowShare !== null && after.slowShare !== null) {
    parts.push(`over 300 ms ${formatPercent(before.slowShare, 1)} → ${formatPercent(after.slowShare, 1)}`);
  }
  return parts.join(' · ');
}

function signedPercent(share: number): string {
  const text = formatPercent(Math.abs(share));
  if (text === formatPercent(0)) return 'unchanged';
  return share < 0 ? `−${text}` : `+${text}`;
}
