import { changedInputs, type Fingerprint } from '@/lib/flags/fingerprint';
import type { KernelPlan } from '@/lib/jobs/plan/plan';

const NAMES: Record<keyof Fingerprint, string> = {
  model: 'model',
  tp: 'tp',
  ep: 'ep',
  quantization: 'quantization',
  chunkedPrefillSize: 'chunked-prefill-size',
  gpu: 'GPU',
  image: 'image',
};

/** Whether the compiled kernels serve, and if not, what differs. */
export function kernelPlan(wanted: Fingerprint, compiled: Fingerprint | null | 'unknown'): KernelPlan {
  if (compiled === 'unknown')
    return {
      state: 'unknown',
      words: 'The kernel cache was not looked at yet: a start may have to compile.',
    };
  if (compiled === null)
    return { state: 'empty', words: 'Nothing is compiled on this target yet: recompile' };
  const differing = changedInputs(compiled, wanted);
  if (differing.length === 0) return { state: 'matches', words: 'Cache matches' };
  const named = differing.map((input) => `${NAMES[input]} ${wanted[input]}, cache has ${compiled[input]}`);
  return { state: 'differs', words: `${named.join('; ')}: recompile` };
}

/** Whether a container is known to compile before it serves. */
export function compilesAtStart({ state }: KernelPlan): boolean {
  return state === 'differs' || state === 'empty';
}
