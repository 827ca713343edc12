import type { Failure } from '@/lib/result';

/** What an action says back to its form: what was wrong, and what was typed, for React empties the form. */
export interface FormState {
  error: Failure;
  given: Record<string, string>;
}

export type FormAction = (before: FormState | null, form: FormData) => Promise<FormState | null>;

/** The typed text of the named fields; never of a password. */
export function givenText(form: FormData, ...names: string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, String(form.get(name) ?? '')]));
}
