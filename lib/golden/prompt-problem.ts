import 'server-only';
import { checkBySchema, readJson } from '@/lib/golden/json-check';
import { matchesPattern } from '@/lib/golden/matches-pattern';
import type { GoldenPromptDraft } from '@/lib/golden/schema';
import { fail, type Result } from '@/lib/result';

/** Why an expectation could never be judged, with its field; null when it can. */
export function promptProblem({ expectation }: GoldenPromptDraft): (Result<never> & { ok: false }) | null {
  switch (expectation.kind) {
    case 'text':
      return null;
    case 'regex':
      return at('pattern', matchesPattern(expectation.pattern, ''));
    case 'json':
      return at('schema', checkBySchema(expectation.schema, {}));
    case 'tool':
      return at('arguments', objectOf(expectation.arguments));
  }
}

function objectOf(text: string): Result<unknown> {
  const read = readJson(text);
  const isObject =
    read.ok && typeof read.value === 'object' && read.value !== null && !Array.isArray(read.value);
  return !read.ok || isObject ? read : fail('invalid', 'Arguments are an object such as {"city": "Oslo"}.');
}

function at(field: string, checked: Result<unknown>) {
  return checked.ok ? null : fail('invalid', checked.error.message, field);
}
