import 'server-only';
import { runInNewContext } from 'node:vm';
import { fail, ok, type Result } from '@/lib/result';

const LIMIT_MS = 100;

/**
 * Whether a text matches. A pattern that backtracks for ever is ended after 100 ms: V8 interrupts a regular expression
 * of another context when its time is up, so no pattern can hold the console.
 */
export function matchesPattern(pattern: string, text: string): Result<boolean> {
  try {
    const matches: unknown = runInNewContext(
      'new RegExp(pattern).test(text)',
      { pattern, text },
      { timeout: LIMIT_MS },
    );
    return ok(matches === true);
  } catch (error) {
    const isSlow = (error as { code?: string }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
    return fail(
      'invalid',
      isSlow
        ? `The regular expression took more than ${LIMIT_MS} ms: write it without nested repetitions such as (a+)+.`
        : `The regular expression cannot be read: ${(error as Error).message}.`,
    );
  }
}
