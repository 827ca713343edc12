import { changedInputs, fingerprintOf } from '@/lib/flags/fingerprint';
import type { Fingerprint } from '@/lib/flags/fingerprint-schema';
import type { Preset } from '@/lib/flags/preset';

export const STARTUP = 'timeouts.startup';
// The longest that the operations guide tells of: 5 to 7 minutes for the weights, 10 to 15 for kernels that are not in the cache.
export const WEIGHTS_SECONDS = 7 * 60;
export const COMPILE_SECONDS = 15 * 60;

/** Whether a cold start is known to compile first. */
export function compilesAtStart(preset: Preset, compiled: Fingerprint | null | 'unknown'): boolean {
  if (compiled === 'unknown') return false;
  return compiled === null || changedInputs(compiled, fingerprintOf(preset)).length > 0;
}
