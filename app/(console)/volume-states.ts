import { z } from 'zod';
import type { Status } from '@/components/ui/status-mark';
import { textField } from '@/lib/flags/field-value';
import { changedInputs, Fingerprint, fingerprintOf } from '@/lib/flags/fingerprint';
import type { Target } from '@/lib/generated/prisma/client';
import type { StoredRevision } from '@/lib/presets/schema';

export const WeightsReceipt = z.object({
  repo: z.string(),
  revision: z.string().nullish(),
  bytes: z.number(),
  finishedAt: z.string(),
});

export const KernelReceipt = z.object({
  fingerprint: Fingerprint,
  kernels: z.number(),
  bytes: z.number(),
  compiledAt: z.string(),
});

interface VolumeState<Receipt> {
  status: Status;
  /** One or two words. */
  state: string;
  receipt: Receipt | null;
  /** A sentence for when there is no receipt. */
  explanation: string;
}

type Looked = Pick<Target, 'weights' | 'kernels' | 'volumesObservedAt'>;
type Wanted = Pick<StoredRevision, 'number' | 'config'> | null;

/** What the weights volume is good for. Pure. */
export function weightsState(target: Looked, wanted: Wanted): VolumeState<z.infer<typeof WeightsReceipt>> {
  const receipt = WeightsReceipt.safeParse(target.weights);
  if (!target.volumesObservedAt) return unknown('The weights volume was not looked at yet');
  if (!receipt.success) return absent('Weights are not downloaded');
  const repo = wanted && textField(wanted.config, 'constants.MODEL_REPO');
  const isOther = repo !== null && repo !== receipt.data.repo;
  return {
    status: isOther ? 'warning' : 'ok',
    state: isOther ? `not for r${wanted?.number}` : 'ready',
    receipt: receipt.data,
    explanation: '',
  };
}

/** Whether the compiled kernels serve the revision, and if not, which inputs differ. Pure. */
export function kernelState(target: Looked, wanted: Wanted): VolumeState<z.infer<typeof KernelReceipt>> {
  const receipt = KernelReceipt.safeParse(target.kernels);
  if (!target.volumesObservedAt) return unknown('The kernel cache was not looked at yet');
  if (!receipt.success)
    return absent('Kernels are not compiled: a cold start compiles them for 10 to 15 minutes');
  const differing = wanted ? changedInputs(receipt.data.fingerprint, fingerprintOf(wanted.config)) : [];
  const matches = wanted ? `matches r${wanted.number}` : 'ready';
  return {
    status: differing.length > 0 ? 'warning' : 'ok',
    state: differing.length > 0 ? `other ${differing.join(', ')} than r${wanted?.number}` : matches,
    receipt: receipt.data,
    explanation: '',
  };
}

function unknown(explanation: string) {
  return { status: 'note' as const, state: 'not known', receipt: null, explanation };
}

function absent(explanation: string) {
  return { status: 'warning' as const, state: 'missing', receipt: null, explanation };
}
