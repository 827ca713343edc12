/** Why a verb said no, in words for the person who asked. `field` is a path such as `flags.kv.kv-cache-dtype`. */
export interface Failure {
  code: 'invalid' | 'forbidden' | 'not-found' | 'conflict' | 'blocked' | 'unavailable';
  message: string;
  field?: string;
}

/** `E` says more where a failure carries more than words. */
export type Result<T, E extends Failure = Failure> = { ok: true; value: T } | { ok: false; error: E };

export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function fail(code: Failure['code'], message: string, field?: string): { ok: false; error: Failure } {
  return { ok: false, error: field === undefined ? { code, message } : { code, message, field } };
}
