import type { Preset } from '@/lib/flags/preset';
import { BLACKWELL, HOPPER, rentedGpu } from './applies-to';
import { allToAll, dpAttention } from './data-parallel';
import { numberFlag } from './flag-values';
import { tensorParallel } from './tensor-parallel';

export const ALLREDUCE_FUSION = 'flags.backends.enable-flashinfer-allreduce-fusion';

/** Why the engine would not fuse the all-reduce, in words; none when it would. */
export function fusionObstacles(preset: Preset): string[] {
  const gpu = rentedGpu(preset);
  const obstacles = [
    tensorParallel(preset) === 1 && '--tp 1',
    dpAttention(preset) && '--enable-dp-attention',
    (numberFlag(preset, 'nnodes') ?? 1) > 1 && 'several machines',
    allToAll(preset) !== 'none' && `--moe-a2a-backend ${allToAll(preset)}`,
    ![...BLACKWELL, ...HOPPER].some((known) => known === gpu) && gpu,
  ];
  return obstacles.filter((obstacle) => obstacle !== false);
}
