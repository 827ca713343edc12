import { FLAG_FIELDS, fieldAt } from '@/lib/flags/catalogue';
import type { FieldValue } from '@/lib/flags/field-schema';
import { extraPaths, getField } from '@/lib/flags/field-value';
import type { Preset } from '@/lib/flags/preset';

export interface GivenFlag {
  path: string;
  /** As the command writes it: `--tp`. */
  name: string;
  value: FieldValue;
}

/** The flags of the command, in its order; those left out are not among them. */
export function givenFlags(preset: Preset): GivenFlag[] {
  const paths = [...FLAG_FIELDS.map(({ path }) => path), ...extraPaths(preset)];
  return paths
    .map((path) => ({ path, name: fieldAt(path).name, value: getField(preset, path) }))
    .filter(({ value }) => value !== null && value !== false);
}
