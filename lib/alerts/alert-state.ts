import type { AlertState } from './schema';

/** How a rule moves between its states. Pure. */

/** What one look at the series found: the condition holds, does not, or nothing is known. */
export type Finding = 'breach' | 'fine' | 'missing';

export interface Standing {
  state: AlertState;
  since: Date;
  /** Whether an alert is open: fired and not resolved. */
  isOpen: boolean;
  /** When it was last looked at; null before the first time. */
  evaluatedAt: Date | null;
}

export interface Move {
  state: AlertState;
  since: Date;
  event: 'fire' | 'resolve' | null;
}

/** Nobody has looked for longer than this, or the clock has jumped: what was pending then says nothing of the time between. */
export const LONGEST_GAP_SECONDS = 90;

/**
 * The next state. An alert whose data stop stays open until they are back: it is neither resolved nor fired again.
 */
export function nextState(standing: Standing, finding: Finding, forSeconds: number, now: Date): Move {
  const { state, since, isOpen } = standing;
  const to = (next: AlertState, event: Move['event'] = null): Move => ({
    state: next,
    since: next === state ? since : now,
    event,
  });
  if (finding === 'missing') return to('no data');
  if (finding === 'fine') return to('ok', isOpen ? 'resolve' : null);
  if (isOpen) return to('firing');
  if (forSeconds === 0) return to('firing', 'fire');
  if (state !== 'pending') return to('pending');
  if (isInterrupted(standing, now)) return { state: 'pending', since: now, event: null };
  return now.getTime() - since.getTime() >= forSeconds * 1000 ? to('firing', 'fire') : to('pending');
}

function isInterrupted({ since, evaluatedAt }: Standing, now: Date): boolean {
  const gapMs = now.getTime() - (evaluatedAt ?? since).getTime();
  return since > now || gapMs < 0 || gapMs > LONGEST_GAP_SECONDS * 1000;
}
