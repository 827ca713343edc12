import type { WordType } from './engine';
import { readHumanInteger, readInteger } from './read-integer';
import { readJson, readJsonObject, readLoraPath } from './read-json';
import { readNumber } from './read-number';

/** A word's value, or `undefined` where Python would not take it. */
export function readWord(type: WordType, word: string): unknown {
  return READERS[type](word);
}

const READERS: Readonly<Record<WordType, (word: string) => unknown>> = {
  text: (word) => word,
  boolean: (word) => word,
  'nullable-text': (word) => (word === '' || word === 'None' ? null : word),
  integer: readInteger,
  'human-integer': readHumanInteger,
  number: readNumber,
  json: readJson,
  'json-object': readJsonObject,
  'lora-path': readLoraPath,
};

/** What a word of this type looks like, for people. */
export const WORD_TYPE_NAMES: Readonly<Record<WordType, string>> = {
  text: 'text',
  boolean: 'text',
  'nullable-text': 'text',
  integer: 'a whole number',
  'human-integer': 'a whole number, such as 65536, 64Ki or 65.5k',
  number: 'a number',
  json: 'JSON',
  'json-object': 'a JSON object',
  'lora-path': 'a path, or a JSON object with lora_name and lora_path',
};
