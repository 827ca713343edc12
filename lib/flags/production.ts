import production from '@/modal/presets/production-v4.json';
import { type Preset, parsePreset } from './preset';

/** The preset which the project ships; a broken file stops the process with the path in it. */
export function productionPreset(): Preset {
  const parsed = parsePreset(production);
  if (!parsed.ok) throw new Error(`modal/presets/production-v4.json: ${parsed.error.message}`);
  return parsed.value;
}
