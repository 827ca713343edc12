import { kernelDifferences } from '@/lib/flags/fingerprint';
import type { Fingerprint } from '@/lib/flags/fingerprint-schema';
import type { KernelPlan } from '@/lib/jobs/plan/plan';

/** Whether the compiled kernels serve, and if not, what differs. */
export function kernelPlan(wanted: Fingerprint, compiled: Fingerprint | null | 'unknown'): KernelPlan {
  if (compiled === 'unknown')
    return {
      state: 'unknown',
      words: 'The kernel cache was not looked at yet: a start may have to compile.',
    };
  if (compiled === null)
    return { state: 'empty', words: 'Nothing is compiled on this target yet: recompile' };
  const differences = kernelDifferences(compiled, wanted);
  if (differences.length === 0) return { state: 'matches', words: 'Cache matches' };
  return { state: 'differs', words: `${differences.join('; ')}: recompile` };
}

/** Whether a container is known to compile before it serves. */
export function compilesAtStart({ state }: KernelPlan): boolean {
  return state === 'differs' || state === 'empty';
}
