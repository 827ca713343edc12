import { textField } from '@/lib/flags/field-value';
import type { Preset } from '@/lib/flags/preset';
import { textFlag } from './flag-values';

// GLM-5.1 config.json: max_position_embeddings.
export const MAX_POSITIONS = 202_752;
// SGLang keeps the KV pool of a sparse-attention model in pages of 64 tokens on CUDA, whatever --page-size says.
export const PAGE_TOKENS = 64;

/** Whether the preset serves a model of the GLM-5 family, which has sparse attention. */
export function servesGlm5(preset: Preset): boolean {
  return textField(preset, 'constants.MODEL_REPO')?.includes('/GLM-5') ?? false;
}

/** Whether it serves such a model with FP4 weights, by the repository's name or by flag. */
export function servesFp4(preset: Preset): boolean {
  const byName = /FP4/i.test(textField(preset, 'constants.MODEL_REPO') ?? '');
  return servesGlm5(preset) && (byName || textFlag(preset, 'quantization') === 'modelopt_fp4');
}
