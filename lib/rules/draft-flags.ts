import { numberField } from '@/lib/flags/field-value';
import type { Preset } from '@/lib/flags/preset';

export const STEPS = 'flags.speculative.speculative-num-steps';
export const TOPK = 'flags.speculative.speculative-eagle-topk';
export const DRAFT_TOKENS = 'flags.speculative.speculative-num-draft-tokens';

/** The three numbers that shape a draft, null where omitted. */
export function draftFlags(preset: Preset) {
  return {
    steps: numberField(preset, STEPS),
    topk: numberField(preset, TOPK),
    tokens: numberField(preset, DRAFT_TOKENS),
  };
}
