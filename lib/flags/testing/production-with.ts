import type { FieldValue } from '@/lib/flags/field-schema';
import { setField } from '@/lib/flags/field-value';
import type { Preset } from '@/lib/flags/preset';
import { productionPreset } from '@/lib/flags/production';

/** production-v4 with some values replaced, by path. */
export function productionWith(values: Readonly<Record<string, FieldValue>>): Preset {
  return Object.entries(values).reduce(
    (preset, [path, value]) => setField(preset, path, value),
    productionPreset(),
  );
}
