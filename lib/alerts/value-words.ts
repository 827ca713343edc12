import { formatCount, formatDollars, formatDuration, formatMilliseconds } from '@/lib/format';
import { LATENCIES } from './alert-names';
import { SERIES, type SeriesMeaning } from './alert-series';
import type { Condition } from './schema';

/** Values of series and conditions in words. Pure. */

/** `412 ms`, `91.2 %`, `$1,240.00`; of a burn rate `4.0 ×`. */
export function valueWords(condition: Condition, value: number): string {
  if (condition.kind === 'burn') return `${value.toFixed(1)} ×`;
  return inUnit(SERIES[condition.series].unit, value);
}

function inUnit(unit: SeriesMeaning['unit'], value: number): string {
  switch (unit) {
    case 'ms':
      return formatMilliseconds(value);
    case 's':
      return formatDuration(value);
    case '$':
      return formatDollars(value);
    case '%':
      return `${rounded(value)} %`;
    case 'tokens/s':
      return `${formatCount(value)} ${unit}`;
    case 'tokens/step':
    case 'requests/min':
      return `${rounded(value)} ${unit}`;
    default:
      return `${rounded(value)} ${rounded(value) === 1 ? SINGULAR[unit] : unit}`;
  }
}

/** `TTFT p95 above 300 ms`, `time to first token within 400 ms for 95 %: budget spent 14.4 × too fast`. */
export function conditionWords(condition: Condition): string {
  if (condition.kind === 'threshold')
    return `${SERIES[condition.series].label} ${condition.comparison} ${valueWords(condition, condition.threshold)}`;
  const { latency, goodMs, objectivePercent, longMinutes, shortMinutes, threshold } = condition;
  const objective = `${LATENCIES[latency]} within ${formatMilliseconds(goodMs)} for ${objectivePercent} %`;
  return `Budget of ${objective} spent more than ${threshold} × too fast, over ${minutes(longMinutes)} and over ${minutes(shortMinutes)}`;
}

/** `for 5 m 00 s`; empty for at once. */
export function lastingWords(forSeconds: number): string {
  return forSeconds === 0 ? 'at once' : `for ${formatDuration(forSeconds)}`;
}

function minutes(count: number): string {
  return count % 60 === 0 ? `${count / 60} h` : `${count} min`;
}

const SINGULAR = { requests: 'request', containers: 'container', crashes: 'crash' } as const;

function rounded(value: number): number {
  return Number(value.toFixed(1));
}
