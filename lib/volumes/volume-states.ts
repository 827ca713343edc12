import type { z } from 'zod';
import { textField } from '@/lib/flags/field-value';
import { fingerprintOf, kernelDifferences } from '@/lib/flags/fingerprint';
import type { Preset } from '@/lib/flags/preset';
import { KernelReceipt, VolumeProblem, WeightsReceipt } from './schema';

export interface VolumeState<Receipt> {
  status: 'ok' | 'warning' | 'note';
  /** One or two words. */
  state: string;
  /** Null while nobody has looked. */
  isGood: boolean | null;
  receipt: Receipt | null;
  /** A sentence where something is not as it should be; empty otherwise. */
  explanation: string;
}

export interface LookedAt {
  weights: unknown;
  kernels: unknown;
  /** Null before the volumes were looked at. */
  volumesObservedAt: Date | null;
}

interface Wanted {
  number: number;
  config: Preset;
}

/** What the weights volume is good for. Pure. */
export function weightsState(target: LookedAt, wanted: Wanted | null): VolumeState<WeightsReceipt> {
  if (!target.volumesObservedAt) return unknown('The weights volume was not looked at yet');
  const read = receiptOf(WeightsReceipt, target.weights);
  if (typeof read === 'string') return absent(WEIGHTS_WORDS[read]);
  const repo = wanted && textField(wanted.config, 'constants.MODEL_REPO');
  if (repo === null || repo === read.repo) return good('ready', read);
  return {
    status: 'warning',
    state: `not for r${wanted?.number}`,
    isGood: false,
    receipt: read,
    explanation: `The volume holds ${read.repo}, and r${wanted?.number} serves ${repo}: download it`,
  };
}

/** Whether the compiled kernels serve the revision, and if not, what differs. Pure. */
export function kernelState(target: LookedAt, wanted: Wanted | null): VolumeState<KernelReceipt> {
  if (!target.volumesObservedAt) return unknown('The kernel cache was not looked at yet');
  const read = receiptOf(KernelReceipt, target.kernels);
  if (typeof read === 'string') return absent(KERNEL_WORDS[read]);
  const differences = wanted ? kernelDifferences(read.fingerprint, fingerprintOf(wanted.config)) : [];
  if (differences.length === 0) return good(wanted ? `matches r${wanted.number}` : 'ready', read);
  return {
    status: 'warning',
    state: `not for r${wanted?.number}`,
    isGood: false,
    receipt: read,
    explanation: `${differences.join('; ')}: recompile`,
  };
}

type Problem = VolumeProblem['problem'];

const WEIGHTS_WORDS: Record<Problem, string> = {
  'no volume': 'There is no volume glm51-model-weights: the first deploy makes it',
  'no receipt': 'Weights are not downloaded',
  'torn receipt': 'The receipt of the weights cannot be read: download again, whole files are kept',
};

const KERNEL_WORDS: Record<Problem, string> = {
  'no volume': 'There is no volume glm51-deepgemm-cache: the first deploy makes it',
  'no receipt': 'Kernels are not compiled: a cold start compiles them for 10 to 15 minutes',
  'torn receipt': 'The receipt of the kernels cannot be read: compile again',
};

function receiptOf<Schema extends z.ZodType>(schema: Schema, stored: unknown): z.output<Schema> | Problem {
  const receipt = schema.safeParse(stored);
  if (receipt.success) return receipt.data;
  if (stored === null) return 'no receipt';
  const told = VolumeProblem.safeParse(stored);
  return told.success ? told.data.problem : 'torn receipt';
}

function good<Receipt>(state: string, receipt: Receipt): VolumeState<Receipt> {
  return { status: 'ok', state, isGood: true, receipt, explanation: '' };
}

function unknown(explanation: string) {
  return { status: 'note' as const, state: 'not known', isGood: null, receipt: null, explanation };
}

function absent(explanation: string) {
  return { status: 'warning' as const, state: 'missing', isGood: false, receipt: null, explanation };
}
