import type { GoldenPrompt } from '@/lib/golden/schema';

/** What the form of a prompt holds, as text; every kind of expectation has its own field. */
export const PROMPT_FIELDS = [
  'name',
  'prompt',
  'kind',
  'text',
  'pattern',
  'schema',
  'tool',
  'arguments',
  'maxTtftMs',
] as const;

type PromptFields = Partial<Record<(typeof PROMPT_FIELDS)[number], string>>;

export function fieldsOf({ name, prompt, expectation, maxTtftMs }: GoldenPrompt): PromptFields {
  return { name, prompt, maxTtftMs: maxTtftMs === null ? '' : String(maxTtftMs), ...expectation };
}

/** The draft that a submitted form asks for; the verb checks it. */
export function draftOf(form: FormData) {
  const given = (field: (typeof PROMPT_FIELDS)[number]) => String(form.get(field) ?? '');
  const limit = given('maxTtftMs').trim();
  const expectation = Object.fromEntries(PROMPT_FIELDS.slice(2, 8).map((field) => [field, given(field)]));
  return {
    name: given('name'),
    prompt: given('prompt'),
    expectation,
    maxTtftMs: limit === '' ? null : Number(limit),
  };
}
