import type { z } from 'zod';
import { fail, ok, type Result } from '@/lib/result';

/** What a caller asks for, or the first thing wrong with it; the field is its path in the request. */
export function parseRequest<Schema extends z.ZodType>(
  schema: Schema,
  request: unknown,
): Result<z.output<Schema>> {
  const parsed = schema.safeParse(request);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  const field = issue?.path.join('.') || undefined;
  return fail('invalid', issue?.message ?? 'The request cannot be read.', field);
}
