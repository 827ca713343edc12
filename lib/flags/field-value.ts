import { fieldAt } from './catalogue';
import type { FieldValue } from './field-schema';
import type { Preset } from './preset';

type Branch = { readonly [key: string]: Branch | FieldValue };

/** The value at a path of the catalogue, such as `flags.kv.kv-cache-dtype`. */
export function getField(preset: Preset, path: string): FieldValue {
  const { group, key } = fieldAt(path);
  const section = group.split('.').reduce((at, part) => at[part] as Branch, preset as unknown as Branch);
  return (section[key] ?? null) as FieldValue;
}

/** The same preset with one value replaced; the one given stays as it is. The value is not checked here. */
export function setField(preset: Preset, path: string, value: FieldValue): Preset {
  const { group, key } = fieldAt(path);
  return replaced(preset as unknown as Branch, [...group.split('.'), key], value) as unknown as Preset;
}

/** The text at a path, null when omitted; a value of another type is a bug and throws. */
export function textField(preset: Preset, path: string): string | null {
  const value = getField(preset, path);
  if (value === null || typeof value === 'string') return value;
  throw new Error(`${path} holds no text`);
}

/** The number at a path, null when omitted; a value of another type is a bug and throws. */
export function numberField(preset: Preset, path: string): number | null {
  const value = getField(preset, path);
  if (value === null || typeof value === 'number') return value;
  throw new Error(`${path} holds no number`);
}

function replaced(branch: Branch, [key = '', ...rest]: string[], value: FieldValue): Branch {
  const next = rest.length === 0 ? value : replaced(branch[key] as Branch, rest, value);
  return { ...branch, [key]: next };
}
