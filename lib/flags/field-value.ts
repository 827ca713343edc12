import { fieldAt } from './catalogue';
import { EXTRA_PREFIX, type ExtraFlags, type ExtraValue, inOrder } from './extra-flags';
import type { FieldValue } from './field-schema';
import type { Preset } from './preset';

type Branch = { readonly [key: string]: Branch | FieldValue };

/** The value at a path such as `flags.kv.kv-cache-dtype` or `extra.chunked-prefill-size`; null when omitted. */
export function getField(preset: Preset, path: string): FieldValue {
  if (path.startsWith(EXTRA_PREFIX)) return extraFlag(preset, path.slice(EXTRA_PREFIX.length));
  const { group, key } = fieldAt(path);
  const section = group.split('.').reduce((at, part) => at[part] as Branch, preset as unknown as Branch);
  return (section[key] ?? null) as FieldValue;
}

/** The same preset with one value replaced; the one given stays as it is. The value is not checked here. */
export function setField(preset: Preset, path: string, value: FieldValue): Preset {
  if (path.startsWith(EXTRA_PREFIX)) return withExtraFlag(preset, path.slice(EXTRA_PREFIX.length), value);
  const { group, key } = fieldAt(path);
  return replaced(preset as unknown as Branch, [...group.split('.'), key], value) as unknown as Preset;
}

/** The paths of the extra flags, in order. */
export function extraPaths({ extra = {} }: Preset): string[] {
  return inOrder(extra).map(([name]) => EXTRA_PREFIX + name);
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

function extraFlag({ extra = {} }: Preset, name: string): FieldValue {
  // A flag may be called `constructor`.
  return Object.hasOwn(extra, name) ? (extra[name] ?? null) : null;
}

/** Null removes the flag, and with the last one the section. */
function withExtraFlag({ extra: before = {}, ...preset }: Preset, name: string, value: FieldValue): Preset {
  const { [name]: _replaced, ...others } = before;
  const extra: ExtraFlags = value === null ? others : { ...others, [name]: value as ExtraValue };
  const flags = inOrder(extra);
  return flags.length === 0 ? preset : { ...preset, extra: Object.fromEntries(flags) };
}
