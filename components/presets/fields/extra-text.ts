import type { EngineFlag } from '@/lib/engines/engine';
import type { FieldValue } from '@/lib/flags/field-schema';

const NUMBER = /^-?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/**
 * What text means for a flag of the engine, or for a flag that this version does not know. True is the flag without
 * a word; text where a number is wanted stays text, and the rules say so.
 */
export function parseExtra(flag: EngineFlag | undefined, text: string): FieldValue {
  const trimmed = text.trim();
  const words = trimmed.split(separatorOf(flag)).filter((word) => word !== '');
  const mayStandAlone = !flag || flag.arity === 'optional' || flag.arity === 'any';
  if (words.length === 0) return mayStandAlone ? true : '';
  const isText = flag !== undefined && !isNumeric(flag);
  const wordValue = (word: string) => (!isText && NUMBER.test(word) ? Number(word) : word);
  return isList(flag) ? words.map(wordValue) : wordValue(trimmed);
}

/** The first value of a flag that was just added: its default where that is one, else nothing yet. */
export function firstValue(flag: EngineFlag): FieldValue {
  if (flag.arity === 'none') return true;
  const { default: usual, choices = [] } = flag;
  if (typeof usual === 'number' || (typeof usual === 'string' && usual !== '')) return usual;
  return isList(flag) ? '' : (choices[0] ?? '');
}

export function isList(flag: EngineFlag | undefined): boolean {
  return flag?.arity === 'any' || flag?.arity === 'some';
}

export function isNumeric({ type }: EngineFlag): boolean {
  return type === 'integer' || type === 'human-integer' || type === 'number';
}

/** `integer`, `list: number`, `switch`: how a flag is written. */
export function describeType(flag: EngineFlag): string {
  if (flag.arity === 'none') return 'switch';
  if (flag.choices && flag.choices.length > 0) return isList(flag) ? 'choices' : 'choice';
  const word = TYPE_WORDS[flag.type];
  return isList(flag) ? `list: ${word}` : word;
}

const TYPE_WORDS: Record<EngineFlag['type'], string> = {
  text: 'text',
  'nullable-text': 'text',
  integer: 'integer',
  'human-integer': 'integer, 64Ki',
  number: 'number',
  boolean: 'switch',
  json: 'JSON',
  'json-object': 'JSON object',
  'lora-path': 'LoRA path',
};

// A JSON text, a path or a name may hold commas; numbers do not.
function separatorOf(flag: EngineFlag | undefined): RegExp {
  return flag && isNumeric(flag) ? /[\s,]+/ : /\s+/;
}
