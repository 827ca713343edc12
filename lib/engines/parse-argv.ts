import {
  type ArgvProblem,
  ambiguousFlag,
  extraWord,
  helpFlag,
  missingFlag,
  refusedFlag,
  takesNoValue,
  unknownFlag,
} from './argv-problem';
import { type ArgvToken, argvTokens } from './argv-token';
import type { Engine, EngineFlag } from './engine';
import { type FlagMatch, HELP } from './match-flag';
import { readFlag } from './read-flag';

/** What the engine makes of the words behind `sglang.launch_server`. */
export interface Argv {
  /** The value of each flag that was given, by its name; the later of two wins. */
  values: ReadonlyMap<string, unknown>;
  /** All of them, where the engine itself stops at the first. */
  problems: ArgvProblem[];
}

/** Reads the words as the engine's own argument parser does. */
export function parseArgv(engine: Engine, words: readonly string[]): Argv {
  const values = new Map<string, unknown>();
  const problems: ArgvProblem[] = [];
  const seen = new Set<EngineFlag>();
  const tokens = argvTokens(engine, words);

  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]!;
    const next = wordsFrom(tokens, token.kind === 'flag' ? at + 1 : at);
    const match = token.kind === 'flag' ? token.matches[0] : undefined;
    if (token.kind === 'word') problems.push(...next.map((word) => extraWord('', word)));
    else if (!match || token.matches.length > 1) problems.push(notOneFlag(token.word, token.matches));
    else {
      seen.add(match.flag);
      problems.push(...takeFlag(match, next, values));
    }
    at += next.length + (token.kind === 'flag' ? 1 : 0);
  }

  const missing = engine.flags.filter((flag) => flag.required && !seen.has(flag));
  return { values, problems: [...problems, ...missing.map(missingFlag)] };
}

/** Sets the flag's value; its problems are also those of the words that it leaves behind. */
function takeFlag(match: FlagMatch, next: readonly string[], values: Map<string, unknown>): ArgvProblem[] {
  const { flag } = match;
  if (flag === HELP) return [helpFlag()];
  const { taken, value, problems } = readFlag(match, next);
  const effect = flag.deprecated?.effect;
  if (effect === 'refused' && problems.length === 0) return [refusedFlag(flag)];
  if (effect === undefined && problems.length === 0) values.set(flag.sets ?? flag.name, value);
  return [...problems, ...leftBehind(match, next.slice(taken))];
}

function leftBehind({ flag, value }: FlagMatch, words: readonly string[]): ArgvProblem[] {
  const isSwitch = flag.arity === 'none' && value === undefined;
  return words.map((word, at) =>
    isSwitch && at === 0 ? takesNoValue(flag, word) : extraWord(flag.name, word),
  );
}

function notOneFlag(word: string, matches: readonly FlagMatch[]): ArgvProblem {
  const [name = word] = word.split('=');
  if (word === '--') return extraWord('', word);
  return matches.length > 1 ? ambiguousFlag(name, matches) : unknownFlag(name);
}

/** The words up to the next flag. */
function wordsFrom(tokens: readonly ArgvToken[], start: number): string[] {
  const end = tokens.findIndex(({ kind }, at) => at >= start && kind === 'flag');
  return tokens.slice(start, end < 0 ? undefined : end).map(({ word }) => word);
}
