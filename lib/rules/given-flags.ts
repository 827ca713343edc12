import { FLAG_FIELDS } from '@/lib/flags/catalogue';
import { EXTRA_PREFIX } from '@/lib/flags/extra-flags';
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
  const extra = extraPaths(preset).map((path) => ({ path, name: `--${path.slice(EXTRA_PREFIX.length)}` }));
  return [...FLAG_FIELDS, ...extra]
    .map(({ path, name }) => ({ path, name, value: getField(preset, path) }))
    .filter(({ value }) => value !== null && value !== false);
}
