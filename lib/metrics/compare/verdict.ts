import type { ComparedValue, Verdict } from './comparison';
import { changeOf, DRAWS, type Drawn } from './draw';

/** With fewer requests than this at like load, less than five of them lie above the 95th percentile. */
export const FEWEST_ALIKE = 100;
/** A smaller change is no news, however certain. */
export const SMALLEST_CHANGE = 0.03;
// When fewer draws give a figure, those that do are not a fair sample.
const FEWEST_DRAWS = DRAWS / 2;

type Judged = Pick<ComparedValue, 'change' | 'confidence' | 'verdict'>;

/** Better or worse when 95 of 100 draws agree on the direction and the change is large enough to matter. Pure. */
export function verdictOf(
  { before, after, changes }: Drawn,
  betterWhen: 'lower' | 'higher' | null,
  alikeRequests: number,
): Judged {
  const share = changeOf(before, after);
  if (alikeRequests < FEWEST_ALIKE || share === null || changes.length < FEWEST_DRAWS) {
    return { change: null, confidence: null, verdict: 'too-few' };
  }
  const change = { share, low: at(changes, 0.025), high: at(changes, 0.975) };
  const isUp = share > 0;
  const agreeing = changes.filter((each) => (isUp ? each > 0 : each < 0)).length;
  const confidence = share === 0 ? 0.5 : Math.max(0.5, agreeing / changes.length);
  const isClear = (change.low > 0 || change.high < 0) && Math.abs(share) >= SMALLEST_CHANGE;
  return { change, confidence, verdict: isClear ? direction(isUp, betterWhen) : 'same' };
}

function direction(isUp: boolean, betterWhen: 'lower' | 'higher' | null): Verdict {
  if (betterWhen === null) return 'changed';
  return isUp === (betterWhen === 'higher') ? 'better' : 'worse';
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.round(share * (sorted.length - 1))] ?? 0;
}
