import { argvGroups } from '@/lib/engines/argv-group';
import type { Engine, EngineFlag } from '@/lib/engines/engine';
import type { FlagMatch } from '@/lib/engines/match-flag';
import { readWord } from '@/lib/engines/read-word';
import type { ExtraValue } from './extra-flags';

/** A flag as a command gives it. A word that the engine would not take for its flag stays text, for a rule to tell. */
export interface CommandFlag {
  /** Without dashes: the full name where the engine knows it, else as it is written. */
  name: string;
  value: ExtraValue;
}

/** The flags in their order. Of those that set one value of the engine only the last stays, as in the engine. */
export function commandFlags(engine: Engine, words: readonly string[]): CommandFlag[] {
  const given = new Map<string, CommandFlag>();
  const [_beforeAnyFlag, ...groups] = argvGroups(engine, words);
  for (const { name, matches, words: own } of groups) {
    const [match] = matches;
    const flag = match ? knownFlag(match, own) : unknownFlag(name, own);
    const sets = match?.flag.sets ?? match?.flag.name ?? flag.name;
    given.delete(sets);
    given.set(sets, flag);
  }
  return [...given.values()];
}

function knownFlag({ flag, option, value }: FlagMatch, next: readonly string[]): CommandFlag {
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

function unknownFlag(word: string, next: readonly string[]): CommandFlag {
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
