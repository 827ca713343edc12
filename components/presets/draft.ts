import { z } from 'zod';
import { FIELDS, fieldAt } from '@/lib/flags/catalogue';
import { type FieldValue, fieldProblem } from '@/lib/flags/field-schema';
import { getField, setField } from '@/lib/flags/field-value';
import { Preset } from '@/lib/flags/preset';
import type { StoredRevision } from '@/lib/presets/schema';
import { checkPreset } from '@/lib/rules/check-preset';
import type { Finding, RuleContext } from '@/lib/rules/rule';

const Value = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);

/** Unsaved changes on one revision. `values` holds only what differs from it, by path, also while still wrong. */
export const Draft = z.object({
  baseId: z.string(),
  baseNumber: z.number(),
  base: Preset,
  values: z.record(z.string(), Value),
  message: z.string(),
  reasons: z.record(z.string(), z.string()),
});
export type Draft = z.infer<typeof Draft>;

type Base = Pick<StoredRevision, 'id' | 'number' | 'config' | 'reasons'>;

/** No change yet. A warning that was accepted before keeps its reason until someone rewrites it. */
export function emptyDraft({ id, number, config, reasons }: Base): Draft {
  return { baseId: id, baseNumber: number, base: config, values: {}, message: '', reasons };
}

/** The draft with some values set; a value that equals its base is no change. */
export function withValues(draft: Draft, values: Readonly<Record<string, FieldValue>>): Draft {
  const all = Object.entries({ ...draft.values, ...values }) as [string, FieldValue][];
  const changed = all.filter(([path, value]) => !sameValue(value, getField(draft.base, path)));
  return { ...draft, values: Object.fromEntries(changed) as Draft['values'] };
}

/** The same changes on top of a newer revision. */
export function movedTo(draft: Draft, newer: Base): Draft {
  const { id: baseId, number: baseNumber, config: base } = newer;
  const reasons = { ...newer.reasons, ...draft.reasons };
  return withValues({ ...draft, baseId, baseNumber, base, reasons }, {});
}

/** Whether a newer revision already holds every change: it was saved, here or in another tab. */
export function hasLanded(draft: Draft, newer: Base): boolean {
  return draft.baseId !== newer.id && Object.keys(movedTo(draft, newer).values).length === 0;
}

export function draftValue(draft: Draft, path: string): FieldValue {
  const value = draft.values[path];
  return value === undefined ? getField(draft.base, path) : value;
}

export interface Examination {
  /** The draft as a preset, with the base's value where the draft's cannot be read yet. */
  preset: Preset;
  changedPaths: string[];
  /** What is wrong with a value, by path, as the end of a sentence. */
  problems: Readonly<Record<string, string>>;
  findings: Finding[];
}

/** Everything the editor shows about a draft: the rules run on what can be read. */
export function examine(draft: Draft, context: RuleContext): Examination {
  const changedPaths = FIELDS.map(({ path }) => path).filter((path) => draft.values[path] !== undefined);
  const problems: Record<string, string> = {};
  let preset = draft.base;
  for (const path of changedPaths) {
    const value = draftValue(draft, path);
    const problem = fieldProblem(fieldAt(path), value);
    if (problem) problems[path] = problem;
    else preset = setField(preset, path, value);
  }
  return { preset, changedPaths, problems, findings: checkPreset(preset, context) };
}

function sameValue(left: FieldValue, right: FieldValue): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
