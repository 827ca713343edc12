import type { Strategy } from '@/lib/jobs/schema';
import type { ScheduleView } from '@/lib/schedules/schema';

/** What is typed into the form of a schedule. */
export interface TypedSchedule {
  name: string;
  timeZone: string;
  weekdays: number[];
  from: string;
  to: string;
  containers: string;
  revisionId: string;
  strategy: Strategy;
  at: string;
}

export const NEW_SCHEDULE: Omit<TypedSchedule, 'timeZone'> = {
  name: '',
  weekdays: [1, 2, 3, 4, 5],
  from: '08:30',
  to: '18:00',
  containers: '1',
  revisionId: '',
  strategy: 'rolling',
  at: '',
};

export function typedOf({ name, timeZone, plan }: ScheduleView): TypedSchedule {
  return {
    ...NEW_SCHEDULE,
    name,
    timeZone,
    ...plan,
    containers: String('containers' in plan ? plan.containers : 1),
  };
}

/** As the server reads it. */
export function inputOf(kind: 'warm' | 'deploy', typed: TypedSchedule): object {
  const { name, timeZone, weekdays, from, to, containers, revisionId, strategy, at } = typed;
  const plan =
    kind === 'warm'
      ? { kind, weekdays, from, to, containers: containers === '' ? Number.NaN : containers }
      : { kind, revisionId, strategy, at };
  return { name, timeZone, plan };
}
