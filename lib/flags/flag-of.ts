import catalogue from '@/modal/catalogue.json';
import { FLAG_FIELDS } from './catalogue';
import { EXTRA_PREFIX } from './extra-flags';
import type { FieldValue } from './field-schema';
import { getField } from './field-value';
import type { Preset } from './preset';

/** The value of an engine's flag, by any of its names without dashes, wherever the preset holds it; null when omitted. */
export function flagOf(preset: Preset, name: string): FieldValue {
  return getField(preset, flagPath(preset, name));
}

/** Where the preset holds the flag, or would hold it: `tp-size` stands at `flags.model.tp`. */
export function flagPath(preset: Preset, name: string): string {
  const renamed = catalogue.renamed.find((entry) => entry.name === name || entry.path.endsWith(`.${name}`));
  if (renamed) {
    const underNewName = EXTRA_PREFIX + renamed.name;
    return getField(preset, underNewName) === null ? renamed.path : underNewName;
  }
  return plainFlagPath(name);
}

/** The same by the name alone: a renamed flag has a place for each of its names. */
export function plainFlagPath(name: string): string {
  const field = FLAG_FIELDS.find(({ key }) => key === name);
  if (field) return field.path;
  return catalogue.reserved.find((entry) => entry.name === name)?.use ?? EXTRA_PREFIX + name;
}
