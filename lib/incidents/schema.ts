import { z } from 'zod';
import { isTimeZone } from '@/lib/zoned-time';
import { TITLE_LENGTH } from './title-length';

/** What the browser knows of frozen ranges. Pure. */

/** A longer range is no incident, and its charts would say little. */
export const LONGEST_DAYS = 31;

const CLOCK = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const clock = (what: string) =>
  z
    .string()
    .regex(CLOCK, `Give a day and a time for the ${what}.`)
    .transform((text) => text.slice(0, 16))
    .refine((text) => !Number.isNaN(Date.parse(`${text}Z`)), `Give a day and a time for the ${what}.`);

export const FreezeRange = z.object({
  title: z
    .string()
    .overwrite((text) => text.replaceAll('\0', '').toWellFormed())
    .trim()
    .min(1, 'Give it a title: others find it by that.')
    .max(TITLE_LENGTH, `The title has room for ${TITLE_LENGTH} characters.`),
  /** What the clock of `zone` shows. */
  from: clock('beginning'),
  to: clock('end'),
  zone: z.string().refine(isTimeZone, 'This is no time zone.'),
  /** The address of the metrics page: its containers and its limit are those of the frozen charts. */
  view: z.string().max(2000).default(''),
});
export type FreezeRange = z.infer<typeof FreezeRange>;

/** A frozen range as the list shows it, without its file. */
export interface Bundle {
  id: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  /** Of the file, as it is read. */
  htmlBytes: number;
  /** Null when no link leads to it. */
  sharedAt: Date | null;
  sharedByName: string | null;
  createdByName: string;
  createdAt: Date;
}
