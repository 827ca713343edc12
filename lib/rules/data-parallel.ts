import type { Preset } from '@/lib/flags/preset';
import { numberFlag, switchedOn } from './flag-values';

export const DP_ATTENTION = 'extra.enable-dp-attention';

/** How many copies of the model or of its attention there are; SGLang takes 1 when the flag is left out. */
export function dataParallel(preset: Preset): number {
  return numberFlag(preset, 'dp-size', 'data-parallel-size', 'dp') ?? 1;
}

/** With one copy SGLang turns the switch off by itself (server_args.py, 0.5.10). */
export function dpAttention(preset: Preset): boolean {
  return switchedOn(preset, 'enable-dp-attention') && dataParallel(preset) > 1;
}

/** Over how many ranks the tokens of a prefill are divided. */
export function attentionRanks(preset: Preset): number {
  return dpAttention(preset) ? dataParallel(preset) : 1;
}

/** The backend that exchanges tokens between experts; `none` is SGLang's own default. */
export function allToAll(preset: Preset): string {
  const value = preset.extra?.['moe-a2a-backend'];
  return typeof value === 'string' ? value : 'none';
}
