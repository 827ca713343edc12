import { type ArgvGroup, argvGroups } from './argv-group';
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
  for (const group of argvGroups(engine, words)) {
    const [match, ...others] = group.matches;
    if (match && others.length === 0) {
      seen.add(match.flag);
      problems.push(...takeFlag(match, group.words, values));
    } else problems.push(...notOneFlag(group));
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

/** The words behind an unknown flag may be its own, so they are no problem of theirs. */
function notOneFlag({ name, matches, words }: ArgvGroup): ArgvProblem[] {
  if (name === '') return words.map((word) => extraWord('', word));
  if (name === '--') return [extraWord('', name)];
  const [written = name] = name.split('=');
  return [matches.length > 1 ? ambiguousFlag(written, matches) : unknownFlag(written)];
}
