import { z } from 'zod';
import { isTimeZone } from '@/lib/zoned-time';

/** What holds jobs back: freeze windows and the monthly budget. Pure: pages and forms share it. */

/** What a `datetime-local` input holds. */
const WallClock = z.iso.datetime({ local: true, precision: -1, error: 'Give a day and a time.' });
const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Give a time such as 16:00.');
/** 1 is Monday, 7 is Sunday. */
const Weekday = z.coerce.number().int().min(1).max(7);

const Once = z.object({ kind: z.literal('once'), from: WallClock, to: WallClock });
const Weekly = z.object({
  kind: z.literal('weekly'),
  fromDay: Weekday,
  fromTime: TimeOfDay,
  toDay: Weekday,
  toTime: TimeOfDay,
});

/** When a freeze holds, by the clocks of its zone: once, or every week. */
export const FreezeSpan = z
  .discriminatedUnion('kind', [Once, Weekly])
  .refine((span) => span.kind === 'weekly' || span.from < span.to, {
    message: 'It must end after it begins.',
    path: ['to'],
  })
  .refine((span) => span.kind === 'once' || span.fromDay !== span.toDay || span.fromTime !== span.toTime, {
    message: 'It would never end: let it end before it begins again.',
    path: ['toTime'],
  });
export type FreezeSpan = z.infer<typeof FreezeSpan>;

export const NewFreeze = z.object({
  name: z.string().trim().min(1, 'Give it a name.').max(60, 'The name has room for 60 characters.'),
  reason: z
    .string()
    .trim()
    .min(1, 'Say why: whoever is held back reads it.')
    .max(200, 'The reason has room for 200 characters.'),
  timeZone: z.string().refine(isTimeZone, 'Choose a time zone such as Europe/Amsterdam.'),
  span: FreezeSpan,
});
export type NewFreeze = z.input<typeof NewFreeze>;

/** A freeze window with what its row says of its life. */
export interface FreezeWindow {
  id: string;
  name: string;
  reason: string;
  timeZone: string;
  span: FreezeSpan;
  /** When it was ended before its time. */
  liftedAt: Date[];
  createdAt: Date;
  createdByName: string;
  removedAt: Date | null;
}

/** One stretch of time during which a window holds. */
export interface Freeze {
  name: string;
  reason: string;
  timeZone: string;
  from: Date;
  to: Date;
}

/** Why a job is held back, in words for the person who asked. */
export interface Guard {
  kind: 'freeze' | 'budget';
  sentence: string;
}

export const MonthlyBudget = z.object({
  /** Null takes the budget away. */
  dollars: z
    .number('Give an amount in dollars.')
    .positive('Give more than $0, or leave it empty for no budget.')
    .max(100_000_000, 'Give less than $100,000,000.')
    .nullable(),
});
export type MonthlyBudget = z.infer<typeof MonthlyBudget>;

/** From this share of the budget on, people are warned. */
export const NEAR_SHARE = 0.8;

/** What a target has cost in a month so far, and what that does to its budget. */
export interface Spend {
  monthStart: Date;
  dollars: number;
  /** The hours of GPU containers that were counted and priced. */
  containerHours: number;
  /** Time of the month so far in which nobody counted. */
  uncountedSeconds: number;
  /** Container hours that have no price: before the first deployment from here, or of an unknown GPU. */
  unpricedHours: number;
  /** What the month will have cost at the pace of the last days; null while too little was counted. */
  forecastDollars: number | null;
  budgetDollars: number | null;
}

export type BudgetState = 'none' | 'within' | 'near' | 'reached';

export function budgetState({
  dollars,
  budgetDollars,
}: Pick<Spend, 'dollars' | 'budgetDollars'>): BudgetState {
  if (budgetDollars === null) return 'none';
  if (dollars >= budgetDollars) return 'reached';
  return dollars >= budgetDollars * NEAR_SHARE ? 'near' : 'within';
}
