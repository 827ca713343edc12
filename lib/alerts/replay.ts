import { type AlertData, STEP_SECONDS } from './alert-data';
import { nextState, type Standing } from './alert-state';
import { judge } from './judge';
import type { Condition } from './schema';

/** What a rule would have done on the stored points of a day. Pure. */

export interface Replay {
  startMs: number;
  stepSeconds: number;
  /** One a step; null where there is none. */
  values: (number | null)[];
  fired: { fromMs: number; toMs: number | null }[];
  firingSeconds: number;
  /** The share of steps at which the series said nothing where it should have, 0 to 1. */
  missingShare: number;
}

/** Evaluates a rule at every step from `first` on, as the watch does. */
export function replay(
  { condition, forSeconds }: { condition: Condition; forSeconds: number },
  data: AlertData,
  first: number,
): Replay {
  const atOf = (index: number) => new Date(data.startMs + (index + 1) * STEP_SECONDS * 1000);
  const result: Replay = {
    startMs: data.startMs + first * STEP_SECONDS * 1000,
    stepSeconds: STEP_SECONDS,
    values: [],
    fired: [],
    firingSeconds: 0,
    missingShare: 0,
  };
  let standing: Standing = { state: 'ok', since: atOf(first), isOpen: false, evaluatedAt: null };
  let missing = 0;
  for (let index = first; index < data.count; index += 1) {
    const at = atOf(index);
    const { finding, value } = judge(condition, data, index);
    const move = nextState(standing, finding, forSeconds, at);
    result.values.push(value);
    if (finding === 'missing') missing += 1;
    if (move.event === 'fire') result.fired.push({ fromMs: at.getTime(), toMs: null });
    const last = result.fired.at(-1);
    if (move.event === 'resolve' && last) last.toMs = at.getTime();
    if (move.state === 'firing') result.firingSeconds += STEP_SECONDS;
    const isOpen = move.event === 'fire' || (standing.isOpen && move.event !== 'resolve');
    standing = { state: move.state, since: move.since, isOpen, evaluatedAt: at };
  }
  result.missingShare = result.values.length === 0 ? 0 : missing / result.values.length;
  return result;
}
