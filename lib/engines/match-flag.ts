import type { Engine, EngineFlag } from './engine';

/** A word of the command line that names a flag: `--tp=8` is `{ flag, option: '--tp-size', value: '8' }`. */
export interface FlagMatch {
  flag: EngineFlag;
  /** The name that was meant, in full. */
  option: string;
  /** What stands behind the equals sign. */
  value?: string;
}

/**
 * Every flag that a word could name: the exact one, or all that it begins (argparse's `allow_abbrev`).
 * More than one is ambiguous, also when both are names of the same flag.
 */
export function matchFlag(engine: Engine, word: string): FlagMatch[] {
  const [name, value] = cutAtEquals(word);
  const exact = namesOf(engine).filter(({ option }) => option === word);
  if (exact.length > 0) return exact;
  const named = namesOf(engine).filter(({ option }) => option === name);
  const meant = named.length > 0 ? named : begun(engine, name);
  return value === undefined ? meant : meant.map((match) => ({ ...match, value }));
}

function begun(engine: Engine, name: string): FlagMatch[] {
  return name.startsWith('--') ? namesOf(engine).filter(({ option }) => option.startsWith(name)) : [];
}

function namesOf(engine: Engine): FlagMatch[] {
  return engine.flags.flatMap((flag) => [flag.name, ...flag.aliases].map((option) => ({ flag, option })));
}

function cutAtEquals(word: string): [name: string, value: string | undefined] {
  const at = word.indexOf('=');
  return at < 0 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)];
}
