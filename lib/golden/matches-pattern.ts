import 'server-only';
import { runInNewContext } from 'node:vm';
import { fail, ok, type Result } from '@/lib/result';

/** Time that passes, not time that is computed: on a busy machine a second look, with more of it, tells slow from stalled. */
const LIMITS_MS = [100, 1_000] as const;

/**
 * Whether a text matches. A pattern that backtracks for ever is ended after a second: V8 interrupts a regular expression
 * of another context when its time is up, so no pattern can hold the console.
 */
export function matchesPattern(pattern: string, text: string): Result<boolean> {
  for (const timeout of LIMITS_MS) {
    try {
      const matches: unknown = runInNewContext(
        'new RegExp(pattern).test(text)',
        { pattern, text },
        { timeout },
      );
      return ok(matches === true);
    } catch (error) {
      const isSlow = (error as { code?: string }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
      if (!isSlow)
        return fail('invalid', `The regular expression cannot be read: ${(error as Error).message}.`);
    }
  }
  return fail('invalid', TOO_SLOW);
}

const TOO_SLOW =
  'The regular expression took more than a second: write it without nested repetitions such as (a+)+.';
