import { textField } from '@/lib/flags/field-value';
import type { Preset } from '@/lib/flags/preset';

/** Whether the preset serves a model of the GLM-5 family, which has sparse attention. */
export function servesGlm5(preset: Preset): boolean {
  return textField(preset, 'constants.MODEL_REPO')?.includes('/GLM-5') ?? false;
}
