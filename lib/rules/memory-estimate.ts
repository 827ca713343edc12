import { numberField, textField } from '@/lib/flags/field-value';
import type { Preset } from '@/lib/flags/preset';
import { formatCount } from '@/lib/format';
import { rentedGpu } from './applies-to';
import { PAGE_TOKENS } from './glm5';
import { resolvesToFp8Kv } from './kv-cache-dtype';
import { evenSplit, rentedGpus, tensorParallel } from './tensor-parallel';

export const MEMORY_FRACTION = 'flags.kv.mem-fraction-static';

// What Modal's B200 has free for use, and the checkpoint's size on disk.
const GPU_GB = 180;
const WEIGHTS_GB = 752;
// MLA keeps 512 + 64 values a token and layer on every rank; the sparse index adds 132 bytes.
const LAYERS = 78;
const VALUES = 576;
const INDEX_BYTES = 132;

/** An estimate for each GPU, in GB; null when the model, the GPU or the fraction leaves nothing to reckon with. */
export interface MemoryEstimate {
  gpuGb: number;
  fraction: number;
  weightsGb: number;
  /** What the static share leaves for KV; negative when the weights alone are larger. */
  roomGb: number;
  tokenBytes: number;
}

export function estimateMemory(preset: Preset): MemoryEstimate | null {
  const fraction = numberField(preset, MEMORY_FRACTION);
  const known =
    textField(preset, 'constants.MODEL_REPO') === 'zai-org/GLM-5.1-FP8' && rentedGpu(preset) === 'B200';
  if (fraction === null || !known) return null;
  // Ranks beyond the GPUs or an uneven split do not start: other rules say so.
  const weightsGb = WEIGHTS_GB / evenSplit(Math.min(tensorParallel(preset), rentedGpus(preset)));
  const valueBytes = resolvesToFp8Kv(preset) ? 1 : 2;
  const tokenBytes = (VALUES * valueBytes + INDEX_BYTES) * LAYERS;
  return { gpuGb: GPU_GB, fraction, weightsGb, roomGb: fraction * GPU_GB - weightsGb, tokenBytes };
}

/** How many tokens the memory holds, and how that is reckoned; null when nothing can be reckoned, or nothing fits. */
export function poolEstimate(preset: Preset): { tokens: number; arithmetic: string } | null {
  const estimate = estimateMemory(preset);
  if (!estimate || estimate.roomGb <= 0) return null;
  const { gpuGb, fraction, weightsGb, roomGb, tokenBytes } = estimate;
  const tokens = Math.floor((roomGb * 1e9) / tokenBytes / PAGE_TOKENS) * PAGE_TOKENS;
  if (tokens === 0) return null;
  const room = `${fraction} × ${gpuGb} − ${weightsGb.toFixed(0)} GB of weights = ${roomGb.toFixed(1)} GB`;
  const dtype = resolvesToFp8Kv(preset) ? 'FP8' : 'BF16';
  const arithmetic = `${room}, at ${(tokenBytes / 1000).toFixed(0)} kB a token in ${dtype} about ${formatCount(tokens)} tokens`;
  return { tokens, arithmetic };
}
