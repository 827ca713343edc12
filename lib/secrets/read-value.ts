import { fail, ok, type Result } from '@/lib/result';
import { API_KEY_LENGTH_MIN, VALUE_LENGTH_MIN } from './schema';

export interface ReadValue {
  value: string;
  /** Blanks or a line break around it, as pasting brings along, were taken off. */
  isTrimmed: boolean;
}

// The engine compares a key with an Authorization header, which carries printable ASCII without blanks.
const HEADER_TEXT = /^[\x21-\x7e]+$/;
const HF_TOKEN = /^hf_[A-Za-z0-9]{8,}$/;

/** A value as it will be stored, or what is wrong with it. A refusal never repeats the value. Pure. */
export function readSecretValue(key: string, given: string): Result<ReadValue> {
  const value = given.trim();
  const problem = problemOf(key, value);
  if (problem) return fail('invalid', `${key} ${problem}`, key);
  return ok({ value, isTrimmed: value !== given });
}

function problemOf(key: string, value: string): string | null {
  if (value === '') return 'is empty: type or paste its value.';
  if (/[\r\n\0]/.test(value)) return 'has a line break within it: paste one value.';
  if (key === 'HF_TOKEN')
    return HF_TOKEN.test(value)
      ? null
      : 'is no Hugging Face token: one begins with hf_, and letters and digits follow.';
  if (key === 'API_KEY' && !HEADER_TEXT.test(value))
    return 'has a character that no HTTP header carries: use letters, digits and punctuation.';
  const least = key === 'API_KEY' ? API_KEY_LENGTH_MIN : VALUE_LENGTH_MIN;
  return value.length < least ? `is too short: ${least} characters are the least.` : null;
}
