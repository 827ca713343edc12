import type { Engine, EngineFlag } from './engine';

/** A word of the command line that names a flag: `--tp=8` is `{ flag, option: '--tp-size', value: '8' }`. */
export interface FlagMatch {
  flag: EngineFlag;
  /** The name that was meant, in full. */
  option: string;
  /** What stands behind the equals sign. */
  value?: string;
}

/** Every parser has it, and what it begins is as ambiguous as what other flags begin. */
export const HELP: EngineFlag = { name: '--help', aliases: ['-h'], type: 'boolean', arity: 'none' };

/**
 * Every flag that a word could name: the exact one, or all that it begins (argparse's `allow_abbrev`).
 * More than one is ambiguous, also when both are names of the same flag.
 */
export function matchFlag(engine: Engine, word: string): FlagMatch[] {
  const names = namesOf(engine);
  const exact = names.get(word);
  if (exact) return [exact];
  const [name, value] = cutAtEquals(word);
  const named = names.get(name);
  const meant = named ? [named] : begunBy(name, names);
  return value === undefined ? meant : meant.map((match) => ({ ...match, value }));
}

function begunBy(name: string, names: ReadonlyMap<string, FlagMatch>): FlagMatch[] {
  if (!name.startsWith('--')) return [];
  return [...names.keys()].filter((option) => option.startsWith(name)).map((option) => names.get(option)!);
}

// Rules ask for dozens of flags with every key that is pressed.
const namesByEngine = new WeakMap<Engine, ReadonlyMap<string, FlagMatch>>();

function namesOf(engine: Engine): ReadonlyMap<string, FlagMatch> {
  const known = namesByEngine.get(engine);
  if (known) return known;
  const matches = [...engine.flags, HELP].flatMap((flag) =>
    [flag.name, ...flag.aliases].map((option) => ({ flag, option })),
  );
  const names = new Map(matches.map((match) => [match.option, match]));
  namesByEngine.set(engine, names);
  return names;
}

function cutAtEquals(word: string): [name: string, value: string | undefined] {
  const at = word.indexOf('=');
  return at < 0 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)];
}
