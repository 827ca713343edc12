import type { z } from 'zod';
import { type Failure, fail } from '@/lib/result';

/** The first thing wrong with what was given, at its field. */
export function firstIssue(error: z.ZodError): { ok: false; error: Failure } {
  const issue = error.issues[0];
  return fail('invalid', issue?.message ?? 'Not valid', issue?.path.join('.'));
}
