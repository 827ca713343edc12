import { stringify } from 'yaml';
import { canonicalPreset } from './canonical';
import type { Preset } from './preset';

export type PresetFileFormat = 'json' | 'yaml';

/** The preset as a file, in the one form that each format has: reading it and writing it again gives the same bytes. */
export function writePresetFile(preset: Preset, format: PresetFileFormat): string {
  const json = canonicalPreset(preset);
  // `compat` also puts words in quotes that YAML 1.1 reads otherwise, such as no.
  return format === 'json' ? json : stringify(JSON.parse(json), { lineWidth: 0, compat: 'yaml-1.1' });
}
