import { z } from 'zod';
import { Fingerprint } from '@/lib/flags/fingerprint-schema';
import type { PlanInputs } from '@/lib/jobs/plan/plan-inputs';

const KernelReceipt = z.object({ fingerprint: Fingerprint });
const WeightsReceipt = z.object({ repo: z.string(), bytes: z.number() });

/** What was last read of a target's volumes. */
interface LookedAt {
  weights: unknown;
  kernels: unknown;
  volumesObservedAt: Date | null;
}

/** A receipt that cannot be read counts as no kernels. */
export function compiledKernels({ kernels, volumesObservedAt }: LookedAt): PlanInputs['compiledFor'] {
  if (!volumesObservedAt) return 'unknown';
  const receipt = KernelReceipt.safeParse(kernels);
  return receipt.success ? receipt.data.fingerprint : null;
}

export function storedWeights({ weights, volumesObservedAt }: LookedAt): PlanInputs['weights'] {
  if (!volumesObservedAt) return 'unknown';
  const receipt = WeightsReceipt.safeParse(weights);
  return receipt.success ? receipt.data : null;
}
