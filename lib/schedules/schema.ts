import { z } from 'zod';
import { Strategy } from '@/lib/jobs/schema';
import { instantsAt, isTimeZone } from '@/lib/zoned-time';

/** What the browser knows of a schedule. Pure. */

const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write a time such as 08:30.');

/** Containers kept warm on certain days. A window that ends when it begins, or before, ends on the next day. */
export const WarmPlan = z.object({
  kind: z.literal('warm'),
  /** 1 is Monday, 7 is Sunday: the days on which it opens. */
  weekdays: z
    .array(z.coerce.number().int().min(1).max(7))
    .min(1, 'Choose at least one day.')
    .transform((days) => [...new Set(days)].sort()),
  from: Clock,
  to: Clock,
  containers: z.coerce
    .number('Write a number of containers.')
    .int('Write a whole number of containers.')
    .min(1, 'Keep at least 1 container warm.')
    .max(100, 'Keep at most 100 containers warm.'),
});
export type WarmPlan = z.infer<typeof WarmPlan>;

/** One deploy at one moment. */
export const DeployPlan = z.object({
  kind: z.literal('deploy'),
  revisionId: z.string().min(1, 'Choose a revision.'),
  strategy: Strategy.default('rolling'),
  /** What the clock of the schedule's zone shows: `2026-11-23T22:30`. */
  at: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, 'Choose a day and a time.'),
});
export type DeployPlan = z.infer<typeof DeployPlan>;

export const SchedulePlan = z.discriminatedUnion('kind', [WarmPlan, DeployPlan]);
export type SchedulePlan = z.infer<typeof SchedulePlan>;

export const NewSchedule = z
  .object({
    name: z.string().trim().min(1, 'Give it a name.').max(60, 'The name has room for 60 characters.'),
    timeZone: z.string().refine(isTimeZone, 'Choose a time zone such as Europe/Berlin.'),
    plan: SchedulePlan,
  })
  .refine(({ plan, timeZone }) => plan.kind === 'warm' || instantsAt(plan.at, timeZone).length > 0, {
    message: 'The clocks are put forward over this time, so it does not come that day: choose another.',
    path: ['plan', 'at'],
    when: ({ issues }) => issues.length === 0,
  });
export type NewSchedule = z.infer<typeof NewSchedule>;

export const SCHEDULE_KINDS = { warm: 'Warm window', deploy: 'Scheduled deploy' } as const;

/** `Warm window “Office hours”`: as the history and the jobs name it. */
export function scheduleTitle({ kind, name }: { kind: SchedulePlan['kind']; name: string }): string {
  return `${SCHEDULE_KINDS[kind]} “${name}”`;
}

export type ScheduleState = 'open' | 'waiting' | 'paused' | 'over';

export interface ScheduleView {
  id: string;
  name: string;
  timeZone: string;
  plan: SchedulePlan;
  state: ScheduleState;
  /** The revision of a deploy: `production-v4 r12`. */
  revision: string | null;
  /** On whose behalf it runs. */
  byName: string;
  /** The next moment at which it does something; of an open window, its end. */
  nextAt: Date | null;
  /** What a warm window costs at least in an average month; null where no price is known. */
  dollarsPerMonth: number | null;
  last: {
    at: Date;
    sentence: string;
    failed: boolean;
    job: { id: string; number: number; status: string } | null;
  } | null;
}
