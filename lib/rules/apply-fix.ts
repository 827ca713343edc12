import { setField } from '@/lib/flags/field-value';
import type { Preset } from '@/lib/flags/preset';
import type { Fix } from './rule';

/** The preset after the click on a fix. */
export function applyFix(preset: Preset, fix: Fix): Preset {
  return fix.changes.reduce((fixed, { path, value }) => setField(fixed, path, value), preset);
}
