import { type ArgvProblem, invalidChoice, invalidType, noValue, takesNoValue } from './argv-problem';
import type { EngineFlag } from './engine';
import type { FlagMatch } from './match-flag';
import { readWord } from './read-word';

/** What a flag made of the words behind it: how many it took, and its value unless there is a problem. */
export interface ReadFlag {
  taken: number;
  value?: unknown;
  problems: readonly ArgvProblem[];
}

/** Gives a flag its words: the one behind its equals sign, or as many of the next ones as it takes. */
export function readFlag({ flag, option, value }: FlagMatch, next: readonly string[]): ReadFlag {
  if (flag.arity === 'none') {
    if (value !== undefined) return { taken: 0, problems: [takesNoValue(flag, value)] };
    return { taken: 0, value: switchValue(flag, option), problems: [] };
  }
  if (value !== undefined) return { ...readWords(flag, [value]), taken: 0 };
  const words = flag.arity === 'one' || flag.arity === 'optional' ? next.slice(0, 1) : next;
  if (words.length > 0) return readWords(flag, words);
  if (flag.arity === 'optional') return { taken: 0, value: flag.const ?? null, problems: [] };
  return flag.arity === 'any'
    ? { taken: 0, value: [], problems: [] }
    : { taken: 0, problems: [noValue(flag)] };
}

function readWords(flag: EngineFlag, words: readonly string[]): ReadFlag {
  const values = words.map((word) => readWord(flag.type, word));
  const problems = words.flatMap((word, at) => wordProblem(flag, word, values[at]));
  const isList = flag.arity === 'any' || flag.arity === 'some';
  return { taken: words.length, value: isList ? values : single(flag, values[0]), problems };
}

function wordProblem(flag: EngineFlag, word: string, value: unknown): ArgvProblem[] {
  if (value === undefined) return [invalidType(flag, word)];
  const choices: readonly unknown[] | undefined = flag.choices;
  return choices && !choices.includes(value) ? [invalidChoice(flag, word)] : [];
}

// A retired flag of one word may stand for a switch: its word is checked, and its constant set.
function single(flag: EngineFlag, value: unknown): unknown {
  return flag.arity === 'one' ? (flag.const ?? value) : value;
}

function switchValue(flag: EngineFlag, option: string): unknown {
  return flag.negatable ? !option.startsWith('--no-') : (flag.const ?? true);
}
