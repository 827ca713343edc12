import { fieldAt } from '@/lib/flags/catalogue';
import { fieldProblem } from '@/lib/flags/field-schema';
import { setField } from '@/lib/flags/field-value';
import type { Preset } from '@/lib/flags/preset';
import { checkPreset } from '@/lib/rules/check-preset';
import type { Finding, RuleContext } from '@/lib/rules/rule';
import { type Draft, draftValue } from './draft';
import { inFieldOrder, isExtra } from './field-order';

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
  const changedPaths = inFieldOrder(Object.keys(draft.edits));
  const problems: Record<string, string> = {};
  let preset = draft.base;
  for (const path of changedPaths) {
    const value = draftValue(draft, path);
    const problem = value === null && isExtra(path) ? null : fieldProblem(fieldAt(path), value);
    if (problem) problems[path] = forTheForm(problem);
    else preset = setField(preset, path, value);
  }
  return { preset, changedPaths, problems, findings: checkPreset(preset, context) };
}

/** A file says null for what the form leaves empty. */
function forTheForm(problem: string): string {
  return problem.replace('or null to leave it out', 'or empty to leave it out');
}
