import { FIELDS } from './catalogue';
import { extraPaths, getField, setField } from './field-value';
import type { Preset } from './preset';

/** The one way to write a preset: the catalogue's order, extra flags by name, two spaces, a newline at the end. */
export function canonicalPreset(preset: Preset): string {
  return `${JSON.stringify(inCatalogueOrder(preset), null, 2)}\n`;
}

function inCatalogueOrder(preset: Preset): Preset {
  const flags = { model: {}, backends: {}, speculative: {}, parsers: {}, kv: {}, stability: {} };
  const platform = { compute: {}, timeouts: {}, secrets: {}, imageEnv: {} };
  const empty: Preset = { format: 1, name: preset.name, engine: {}, constants: {}, flags, ...platform };
  const paths = [...FIELDS.map(({ path }) => path), ...extraPaths(preset)];
  return paths.reduce((ordered, path) => setField(ordered, path, getField(preset, path)), empty);
}
