import type { Histogram } from '@/lib/metrics/histogram';
import { millionths } from '@/lib/metrics/millionths';
import { shareAbove, shareAboveBounds } from '@/lib/metrics/share-above';
import { type AlertData, type Reading, recentPoint, silenceAt } from './alert-data';
import type { Finding } from './alert-state';
import type { Condition } from './schema';
import { latencies, seriesValue } from './series-value';

export interface Judgement {
  finding: Finding;
  /** In the unit of the threshold; null where there is none. */
  value: number | null;
}

/** Whether a condition holds at one step. What is quiet is fine: nobody is woken for a fleet that rests. Pure. */
export function judge(condition: Condition, data: AlertData, index: number): Judgement {
  const reading = readingOf(condition, data, index);
  if (reading === 'quiet') return { finding: 'fine', value: null };
  if (reading === 'missing') return { finding: WHEN_MISSING[condition.missing], value: null };
  // A quantile of a histogram lies beside its true value by binary fractions.
  const value = millionths(reading);
  const isBelow = condition.kind === 'threshold' && condition.comparison === 'below';
  const breaches = isBelow ? value < condition.threshold : value > condition.threshold;
  return { finding: breaches ? 'breach' : 'fine', value };
}

const WHEN_MISSING: Record<Condition['missing'], Finding> = {
  'no data': 'missing',
  ok: 'fine',
  firing: 'breach',
};

function readingOf(condition: Condition, data: AlertData, index: number): Reading {
  if (condition.kind === 'threshold') return seriesValue(condition.series, data, index);
  if (!recentPoint(data, index)) return silenceAt(data, index);
  const rates = [condition.longMinutes, condition.shortMinutes].map((minutes) => {
    const histogram = latencies(data, index, condition.latency, minutes);
    const bad =
      histogram === null || histogram === 'quiet' ? 0 : shareTooSlow(histogram, condition.goodMs / 1000);
    return bad / (1 - condition.objectivePercent / 100);
  });
  // Both windows must burn: the slower of the two is what counts.
  return Math.min(...rates);
}

/** How many steps before the judged one a condition looks at. */
export function lookBackMinutes(condition: Condition): number {
  return condition.kind === 'burn' ? condition.longMinutes : 15;
}

/** Above the highest bound nothing is known of the slowest: they all count, for a false alarm is the smaller harm. */
export function shareTooSlow(histogram: Histogram, goodSeconds: number): number {
  return shareAbove(goodSeconds, histogram) ?? shareAboveBounds(goodSeconds, histogram)?.atMost ?? 0;
}
