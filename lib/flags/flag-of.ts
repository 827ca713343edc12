import catalogue from '@/modal/catalogue.json';
import { FLAG_FIELDS } from './catalogue';
import { EXTRA_PREFIX } from './extra-flags';
import type { FieldValue } from './field-schema';
import { getField } from './field-value';
import type { Preset } from './preset';

// By name, as the rules ask for dozens of flags with every key that is pressed.
const RENAMED = new Map(
  catalogue.renamed.flatMap((entry) =>
    [entry.name, entry.path.slice(entry.path.lastIndexOf('.') + 1)].map((name) => [name, entry]),
  ),
);
const PLAIN_PATHS = new Map<string, string>([
  ...catalogue.reserved.flatMap(({ name, use }) => (use === undefined ? [] : [[name, use] as const])),
  ...FLAG_FIELDS.map(({ key, path }) => [key, path] as const),
]);

/** The value of an engine's flag, by any of its names without dashes, wherever the preset holds it; null when omitted. */
export function flagOf(preset: Preset, name: string): FieldValue {
  return getField(preset, flagPath(preset, name));
}

/** Where the preset holds the flag, or would hold it: `tp-size` stands at `flags.model.tp`. */
export function flagPath(preset: Preset, name: string): string {
  const renamed = RENAMED.get(name);
  if (renamed) {
    const underNewName = EXTRA_PREFIX + renamed.name;
    return getField(preset, underNewName) === null ? renamed.path : underNewName;
  }
  return plainFlagPath(name);
}

/** The same by the name alone: a renamed flag has a place for each of its names. */
export function plainFlagPath(name: string): string {
  return PLAIN_PATHS.get(name) ?? EXTRA_PREFIX + name;
}
