import { mean } from '@/lib/metrics/point';
import { observed, type PricedStep } from './compared-metrics';
import { loadBand } from './load-bands';

/** A side with fewer requests than this at a load says nothing about that load. */
export const FEWEST_AT_LOAD = 20;

/** The steps of one load, and how much each counts. */
export interface LoadGroup {
  band: number;
  before: PricedStep[];
  after: PricedStep[];
  /** What a step before counts, so that the loads of both sides weigh the same; a step after counts 1. */
  weightBefore: number;
}

const requestsOf = (steps: readonly PricedStep[]) =>
  steps.reduce((sum, step) => sum + observed('ttft')(step), 0);

/** The loads that both sides had, each weighed as after: standardisation by strata. Pure. */
export function likeLoad(before: readonly PricedStep[], after: readonly PricedStep[]): LoadGroup[] {
  const bands = new Map<number, { before: PricedStep[]; after: PricedStep[] }>();
  const sort = (steps: readonly PricedStep[], side: 'before' | 'after') => {
    for (const step of steps) {
      const running = mean(step.gauges.runningRequests);
      if (running === null) continue;
      const band = loadBand(running);
      const group = bands.get(band) ?? { before: [], after: [] };
      group[side].push(step);
      bands.set(band, group);
    }
  };
  sort(before, 'before');
  sort(after, 'after');
  return [...bands]
    .sort(([a], [b]) => a - b)
    .flatMap(([band, group]) => {
      const [was, is] = [requestsOf(group.before), requestsOf(group.after)];
      return was < FEWEST_AT_LOAD || is < FEWEST_AT_LOAD ? [] : [{ band, ...group, weightBefore: is / was }];
    });
}
