import { COMPARED, observed, type PricedStep } from './compared-metrics';
import type { ComparedSide, Comparison } from './comparison';
import { drawFigure } from './draw';
import { likeLoad } from './like-load';
import { loadWords } from './load-bands';
import { verdictOf } from './verdict';

export interface RangeSteps {
  fromMs: number;
  toMs: number;
  steps: readonly PricedStep[];
}

/** Every figure of two ranges at the loads that both had, with what can be said about each. Pure. */
export function compareRanges(
  before: RangeSteps,
  after: RangeSteps,
  options: { sloMs: number; containerDollarsPerHour: number | null },
): Comparison {
  const groups = likeLoad(before.steps, after.steps);
  const alike = {
    before: sideOf(
      before,
      groups.flatMap((group) => group.before),
    ),
    after: sideOf(
      after,
      groups.flatMap((group) => group.after),
    ),
  };
  const fewest = Math.min(alike.before.alikeRequests, alike.after.alikeRequests);
  const all = [...before.steps, ...after.steps];
  const values = COMPARED.map(({ key, label, unit, digits, betterWhen, figure }) => {
    const drawn = drawFigure(groups, figure(all, options));
    const said = { before: drawn.before, after: drawn.after };
    return { key, label, unit, digits, ...said, ...verdictOf(drawn, betterWhen, fewest) };
  });
  return { ...alike, values, loads: groups.map(({ band }) => loadWords(band)) };
}

function sideOf({ fromMs, toMs, steps }: RangeSteps, alike: readonly PricedStep[]): ComparedSide {
  const count = (these: readonly PricedStep[]) =>
    these.reduce((sum, step) => sum + observed('ttft')(step), 0);
  return { fromMs, toMs, requests: count(steps), alikeRequests: count(alike) };
}
