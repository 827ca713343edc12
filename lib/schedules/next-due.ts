import { instantsAt } from '@/lib/zoned-time';
import { nextEdge } from './due-at';
import type { SchedulePlan } from './schema';

/** The next moment after `after` at which a schedule does something; null when its time is over. Pure. */
export function nextDue(plan: SchedulePlan, timeZone: string, after: Date): Date | null {
  if (plan.kind === 'warm') return nextEdge(plan, timeZone, after);
  const [at] = instantsAt(plan.at, timeZone);
  return at && at > after ? at : null;
}
