import { formatQuantity } from '@/lib/format';
import type { SchedulePlan } from '@/lib/schedules/schema';

export const WEEKDAYS = [
  [1, 'Mon'],
  [2, 'Tue'],
  [3, 'Wed'],
  [4, 'Thu'],
  [5, 'Fri'],
  [6, 'Sat'],
  [7, 'Sun'],
] as const;

/** `Mon to Fri`, `Sat and Sun`, `every day`. */
export function weekdayWords(weekdays: readonly number[]): string {
  if (weekdays.length === WEEKDAYS.length) return 'every day';
  const names = WEEKDAYS.filter(([day]) => weekdays.includes(day)).map(([, name]) => name);
  const [first = 0, last = 0] = [weekdays[0], weekdays.at(-1)];
  const isRun = last - first === weekdays.length - 1;
  if (isRun && names.length > 2) return `${names[0]} to ${names.at(-1)}`;
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : `${names[0] ?? ''}`;
}

/** `Mon to Fri, 08:30 to 18:00: at least 1 container`. */
export function planWords(plan: SchedulePlan, revision: string | null): string {
  if (plan.kind === 'deploy')
    return `${revision ?? 'a revision'} at ${plan.at.replace('T', ' ')}, ${plan.strategy}`;
  const overnight = plan.to <= plan.from ? ' of the next day' : '';
  const containers = formatQuantity(plan.containers, 'container');
  return `${weekdayWords(plan.weekdays)}, ${plan.from} to ${plan.to}${overnight}: at least ${containers}`;
}
