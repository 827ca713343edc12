import { argvTokens } from '@/lib/engines/argv-token';
import type { Engine, EngineFlag } from '@/lib/engines/engine';
import type { FlagMatch } from '@/lib/engines/match-flag';
import { readWord } from '@/lib/engines/read-word';
import type { ExtraValue } from './extra-flags';

/** A flag as a command gives it. A word that the engine would not take for its flag stays text, for a rule to tell. */
export interface GivenFlag {
  /** Without dashes: the full name where the engine knows it, else as it is written. */
  name: string;
  value: ExtraValue;
}

/** The flags in their order. Of those that set one value of the engine only the last stays, as in the engine. */
export function givenFlags(engine: Engine, words: readonly string[]): GivenFlag[] {
  const given = new Map<string, GivenFlag>();
  const tokens = argvTokens(engine, words);
  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'word') continue;
    const end = tokens.findIndex(({ kind }, index) => index > at && kind === 'flag');
    const next = tokens.slice(at + 1, end < 0 ? undefined : end).map(({ word }) => word);
    const [match] = token.matches;
    const flag = match ? knownFlag(match, next) : unknownFlag(token.word, next);
    const sets = match?.flag.sets ?? match?.flag.name ?? flag.name;
    given.delete(sets);
    given.set(sets, flag);
  }
  return [...given.values()];
}

function knownFlag({ flag, option, value }: FlagMatch, next: readonly string[]): GivenFlag {
  // `--no-x` is the switch `--x` turned off, which only that name can say.
  const name = (flag.negatable ? option : flag.name).replace(/^--/, '');
  const words = value === undefined ? next : [value];
  if (flag.arity === 'none' || words.length === 0) return { name, value: true };
  const values = words.map((word) => typedWord(flag, word));
  return { name, value: flag.arity === 'any' || flag.arity === 'some' ? values : (values[0] ?? true) };
}

function typedWord({ type }: EngineFlag, word: string): number | string {
  const isNumeric = type === 'integer' || type === 'human-integer' || type === 'number';
  const read = isNumeric ? readWord(type, word) : undefined;
  if (typeof read === 'number' && Math.abs(read) <= Number.MAX_SAFE_INTEGER) return read;
  // Text with a leading dash would look like a flag, a number with one does not.
  return word.startsWith('-') ? plainNumber(word) : word;
}

function unknownFlag(word: string, next: readonly string[]): GivenFlag {
  const at = word.indexOf('=');
  const name = (at < 0 ? word : word.slice(0, at)).replace(/^--/, '');
  const values = (at < 0 ? next : [word.slice(at + 1)]).map(plainNumber);
  return { name, value: values.length > 1 ? values : (values[0] ?? true) };
}

/** The number that is written exactly like the word, else the word. */
function plainNumber(word: string): number | string {
  const number = Number(word);
  return String(number) === word && Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number : word;
}
