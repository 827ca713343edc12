import { z } from 'zod';
import { HISTORY_KINDS, HISTORY_RANGES } from './history-address';

/** What the history is asked for, as it stands in the address of the page. Pure. */

/** The kind of an entry, as it is derived from the action: see `kind-column.ts`. */
export const EntryKind = z.enum([
  'revision',
  'approval',
  'quarantine',
  'preset',
  'deployment',
  'job',
  'start',
  'schedule',
  'alert',
  'guard',
  'golden',
  'incident',
  'people',
  'sign-in',
  'settings',
]);
export type EntryKind = z.infer<typeof EntryKind>;

/** One entry of the audit log as it was written. */
export interface AuditRow {
  /** Its number in the chain. */
  id: string;
  at: Date;
  kind: EntryKind;
  actorId: string | null;
  actorName: string;
  action: string;
  subjectKind: string;
  subjectId: string;
  summary: string;
  before: unknown;
  after: unknown;
  presetId: string | null;
  revisionId: string | null;
  jobId: string | null;
  hash: string;
}

export interface AuditPage {
  /** The newest first. */
  rows: AuditRow[];
  hasNewer: boolean;
  hasOlder: boolean;
}

const choice = <T extends object>(choices: T) =>
  z.enum(Object.keys(choices) as [keyof T & string, ...(keyof T & string)[]]);
const Text = z.string().trim().min(1).max(200);
const Day = z.iso.date();
export const EntryId = z.string().regex(/^[1-9]\d{0,17}$/);

/** Every part may be missing; one that cannot be read counts as missing. */
export const HistoryFilter = z.object({
  kind: choice(HISTORY_KINDS).optional().catch(undefined),
  /** A preset's name. */
  preset: Text.optional().catch(undefined),
  /** A person's id, or `console`. */
  who: Text.optional().catch(undefined),
  range: choice(HISTORY_RANGES).optional().catch(undefined),
  from: Day.optional().catch(undefined),
  to: Day.optional().catch(undefined),
  /** The zone that `today`, `from` and `to` are meant in. */
  zone: z.string().refine(isZone).optional().catch(undefined),
  q: Text.optional().catch(undefined),
});
export type HistoryFilter = z.infer<typeof HistoryFilter>;

/** Where in the timeline a page begins, and which entry is open. */
export const HistoryPlace = z.object({
  before: EntryId.optional().catch(undefined),
  after: EntryId.optional().catch(undefined),
  entry: EntryId.optional().catch(undefined),
});
export type HistoryPlace = z.infer<typeof HistoryPlace>;

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== null;
  } catch {
    return false;
  }
}
