import { z } from 'zod';
import { LATENCIES, SEVERITIES } from './alert-names';
import { SERIES, type SeriesName } from './alert-series';

/** What the browser knows of alerts. Pure. */

export type Severity = keyof typeof SEVERITIES;
export const Severity = z.enum(Object.keys(SEVERITIES) as [Severity, ...Severity[]]);

/** What a rule makes of a series that says nothing: by itself it is neither well nor a reason to wake somebody. */
export const WhenMissing = z.enum(['no data', 'ok', 'firing']);
export type WhenMissing = z.infer<typeof WhenMissing>;

export type LatencyName = keyof typeof LATENCIES;

const amount = (name: string) => z.coerce.number(`Write ${name} as a number.`);

export const ThresholdCondition = z.object({
  kind: z.literal('threshold'),
  series: z.enum(Object.keys(SERIES) as [SeriesName, ...SeriesName[]]),
  comparison: z.enum(['above', 'below']),
  threshold: amount('the threshold'),
  missing: WhenMissing.default('no data'),
});

export type ThresholdCondition = z.infer<typeof ThresholdCondition>;

/** An error budget that is spent too fast: in a long window, so that it matters, and in a short one, so that it still goes on. */
export const BurnCondition = z.object({
  kind: z.literal('burn'),
  latency: z.enum(Object.keys(LATENCIES) as [LatencyName, ...LatencyName[]]),
  /** A request that takes no longer is a good one. */
  goodMs: amount('the good latency').positive('The good latency must be more than 0 ms.'),
  /** The share of requests that should be good, in percent. */
  objectivePercent: amount('the objective')
    .min(50, 'The objective is at least 50 %.')
    .max(99.99, 'The objective is at most 99.99 %.'),
  longMinutes: amount('the long window')
    .int('The long window is a whole number of minutes.')
    .min(5, 'The long window is at least 5 minutes.')
    .max(1440, 'The long window is at most 1440 minutes.'),
  shortMinutes: amount('the short window')
    .int('The short window is a whole number of minutes.')
    .min(1, 'The short window is at least 1 minute.'),
  /** How many times faster than the budget allows. */
  threshold: amount('the burn rate').positive('The burn rate must be more than 0.'),
  missing: WhenMissing.default('no data'),
});

export const Condition = z
  .discriminatedUnion('kind', [ThresholdCondition, BurnCondition])
  .refine((asked) => asked.kind === 'threshold' || asked.shortMinutes < asked.longMinutes, {
    message: 'The short window must be shorter than the long one.',
    path: ['shortMinutes'],
  });
export type Condition = z.infer<typeof Condition>;

const LONGEST_FOR_SECONDS = 86_400;

export const NewRule = z.object({
  name: z.string().trim().min(1, 'Give it a name.').max(80, 'The name has room for 80 characters.'),
  severity: Severity,
  condition: Condition,
  forSeconds: amount('how long it lasts')
    .int('Write a whole number of seconds.')
    .min(0, 'It cannot last less than 0 s.')
    .max(LONGEST_FOR_SECONDS, 'It can last at most a day.'),
  runbookUrl: z
    .string()
    .trim()
    .max(500, 'The address has room for 500 characters.')
    .refine((text) => text === '' || /^(https?:\/\/|\/)\S+$/.test(text), {
      message: 'Write an address that begins with https://, or a page of this console that begins with /.',
    })
    .transform((text) => (text === '' ? null : text)),
});
export type NewRule = z.infer<typeof NewRule>;

export const AlertState = z.enum(['ok', 'pending', 'firing', 'no data']);
export type AlertState = z.infer<typeof AlertState>;

/** One time that a rule fired. */
export interface AlertView {
  id: string;
  firedAt: Date;
  resolvedAt: Date | null;
  worstValue: number | null;
  acknowledgedAt: Date | null;
  acknowledgedByName: string | null;
  note: string | null;
}

export interface RuleView {
  id: string;
  name: string;
  severity: Severity;
  condition: Condition;
  forSeconds: number;
  runbookUrl: string | null;
  enabled: boolean;
  /** Null when it is not silenced now. */
  silencedUntil: Date | null;
  silencedByName: string | null;
  state: AlertState;
  stateSince: Date;
  value: number | null;
  evaluatedAt: Date | null;
  /** The alert that is not resolved yet. */
  open: AlertView | null;
}

/** What every page shows of an alert that fires. */
export interface FiringAlert {
  ruleId: string;
  name: string;
  severity: Severity;
  /** `412 ms, above 300 ms`. */
  words: string;
  sinceMs: number;
  acknowledgedByName: string | null;
  silenced: boolean;
}
