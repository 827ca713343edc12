import { textField } from '@/lib/flags/field-value';
import type { Preset } from '@/lib/flags/preset';

export const SPEC_V2 = 'imageEnv.SGLANG_ENABLE_SPEC_V2';
// SGLang environ.py reads these as true.
const ON = ['1', 'true', 'yes', 'y'];

/** What the variable asks for; null when it is left out. */
export function specV2(preset: Preset): 'on' | 'off' | null {
  const value = textField(preset, SPEC_V2)?.toLowerCase();
  if (value === undefined) return null;
  return ON.includes(value) ? 'on' : 'off';
}
