import { z } from 'zod';
import { FIELDS } from '@/lib/flags/catalogue';
import type { FieldValue } from '@/lib/flags/field-schema';

/** What the audit log's writers put beside the changed values. Older entries have less, so every part may be missing. */
const EntryFacts = z.object({
  preset: z.string().optional().catch(undefined),
  number: z.number().optional().catch(undefined),
  message: z.string().optional().catch(undefined),
  ticket: z.string().optional().catch(undefined),
  reasons: z.record(z.string(), z.string()).optional().catch(undefined),
  note: z.string().optional().catch(undefined),
  reason: z.string().optional().catch(undefined),
  kind: z.string().optional().catch(undefined),
  job: z.number().optional().catch(undefined),
  status: z.string().optional().catch(undefined),
  revision: z.number().optional().catch(undefined),
  environment: z.string().optional().catch(undefined),
  version: z.number().optional().catch(undefined),
  tag: z.string().optional().catch(undefined),
  durationSeconds: z.number().optional().catch(undefined),
  error: z.string().optional().catch(undefined),
  register: z.boolean().optional().catch(undefined),
  strategy: z.string().optional().catch(undefined),
  outcome: z.string().optional().catch(undefined),
});
export type EntryFacts = z.infer<typeof EntryFacts>;

/** The facts of one side, or of both: what an entry says after the change covers what it says before. */
export function entryFacts(...sides: unknown[]): EntryFacts {
  const given = sides.flatMap((side) => Object.entries(EntryFacts.safeParse(side).data ?? {}));
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}

export interface EntryChange {
  /** `--max-running-requests`, `max_containers`, `role`. */
  name: string;
  before: FieldValue;
  after: FieldValue;
  /** Of the preset; null for other values, such as a role. */
  path: string | null;
}

interface Sides {
  before: unknown;
  after: unknown;
}

/** The values of the preset that differ: their names are paths, those of all other facts have no dot. */
export function presetChanges({ before, after }: Sides): EntryChange[] {
  const [old, now] = [record(before), record(after)];
  const paths = Object.keys(now).filter((key) => key.includes('.'));
  return paths.map((path) => ({
    name: fieldName(path),
    path,
    before: fieldValue(old[path]),
    after: fieldValue(now[path]),
  }));
}

// What is told in words elsewhere, and a job's state, which its end says better.
const TOLD = [
  'preset',
  'number',
  'status',
  'note',
  'reason',
  'by',
  'quarantinedFor',
  'approvedBy',
  'monthlyBudgetDollars',
];

/** Other facts that an entry holds on both sides, such as a person's role. */
export function otherChanges({ before, after }: Sides): EntryChange[] {
  const [old, now] = [record(before), record(after)];
  const names = Object.keys(now).filter((name) => !name.includes('.') && !TOLD.includes(name) && name in old);
  return names
    .map((name) => ({
      name: inWords(name),
      path: null,
      before: fieldValue(old[name]),
      after: fieldValue(now[name]),
    }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}

/** The name on screen; of a field that is no longer in the catalogue, the last part of its path. */
function fieldName(path: string): string {
  const key = path.slice(path.lastIndexOf('.') + 1);
  const known = FIELDS.find((field) => field.path === path);
  return known?.name ?? (/^(flags|extra)\./.test(path) ? `--${key}` : key);
}

/** `requiredApprovals` as `required approvals`. */
function inWords(name: string): string {
  return name.replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);
}

function record(value: unknown): Record<string, unknown> {
  return z.record(z.string(), z.unknown()).safeParse(value).data ?? {};
}

function fieldValue(value: unknown): FieldValue {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return Array.isArray(value) ? value.map(String) : JSON.stringify(value);
}
