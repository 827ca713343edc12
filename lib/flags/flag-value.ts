import type { Field } from './catalogue';
import type { FieldValue } from './field-schema';

const SCALES: Readonly<Record<string, number>> = {
  '': 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
};
// SGLang reads these as human_readable_int: `64Ki`, `65.5k`.
const SCALED = ['flags.kv.max-prefill-tokens', 'flags.kv.max-total-tokens'];

/** The value that a command's text means for a field. Text that cannot be read stays text: the preset's schema refuses it. */
export function flagValue({ path, type }: Field, text: string): FieldValue {
  // The key itself is never kept: the preset names the variable that holds it.
  if (type === 'secret') return text === '' ? null : 'API_KEY';
  if (type !== 'integer' && type !== 'number') return text;
  if (SCALED.includes(path)) return scaledNumber(text) ?? text;
  const isNumber = /^[\d.]+(e[+-]?\d+)?$/i.test(text) && Number.isFinite(Number(text));
  return isNumber ? Number(text) : text;
}

function scaledNumber(text: string): number | null {
  const [, digits, unit = ''] = text.match(/^(\d+(?:\.\d+)?)([kMG]i?|Ki)?$/) ?? [];
  const scale = SCALES[unit];
  return digits === undefined || scale === undefined ? null : Number((Number(digits) * scale).toFixed(6));
}
