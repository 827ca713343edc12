import { flagPath } from '@/lib/flags/flag-of';
import type { Preset } from '@/lib/flags/preset';
import { textFlag } from './flag-values';

// SGLang 0.5.9 and later know the second name as the first one's beginning or alias.
const NAMES = ['fp8-gemm-backend', 'fp8-gemm-runner-backend'] as const;

/** Which kernels multiply dense FP8 matrices, and where the preset says so. */
export function fp8GemmBackend(preset: Preset): { path: string; value: string } {
  const name = NAMES.find((candidate) => textFlag(preset, candidate) !== null) ?? NAMES[0];
  return { path: flagPath(preset, name), value: textFlag(preset, name) ?? 'auto' };
}
