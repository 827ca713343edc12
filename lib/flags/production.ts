import production from '@/modal/presets/production-v4.json';
import type { FieldValue } from './field-schema';
import { setField } from './field-value';
import { type Preset, parsePreset } from './preset';

/** The preset which the project ships; a broken file stops the process with the path in it. */
export function productionPreset(): Preset {
  const parsed = parsePreset(production);
  if (!parsed.ok) throw new Error(`modal/presets/production-v4.json: ${parsed.error.message}`);
  return parsed.value;
}

/** production-v4 with some values replaced, by path. */
export function productionWith(values: Readonly<Record<string, FieldValue>>): Preset {
  return Object.entries(values).reduce(
    (preset, [path, value]) => setField(preset, path, value),
    productionPreset(),
  );
}
