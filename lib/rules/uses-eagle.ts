import { textField } from '@/lib/flags/field-value';
import type { Preset } from '@/lib/flags/preset';

// SGLang server_args.py (0.5.10) maps NEXTN to EAGLE.
const EAGLE_FAMILY = ['EAGLE', 'EAGLE3', 'NEXTN'];

export function usesEagle(preset: Preset): boolean {
  return EAGLE_FAMILY.includes(textField(preset, 'flags.speculative.speculative-algorithm') ?? '');
}
