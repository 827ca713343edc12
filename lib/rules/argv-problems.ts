import type { ArgvProblem } from '@/lib/engines/argv-problem';
import type { Engine } from '@/lib/engines/engine';
import { parseArgv } from '@/lib/engines/parse-argv';
import type { Preset } from '@/lib/flags/preset';
import { type GivenFlag, givenFlags } from './given-flags';

export interface PlacedProblem extends ArgvProblem {
  path: string;
}

/** What the engine's own parser says against the preset's flags, each at its place in the preset. */
export function argvProblems(preset: Preset, engine: Engine): PlacedProblem[] {
  return givenFlags(preset).flatMap((flag) =>
    flagProblems(flag, engine).map((problem) => ({ ...problem, path: flag.path })),
  );
}

// A key that is pressed changes one flag, and each fix is tried: what stays the same is not read again.
const read = new WeakMap<Engine, Map<string, ArgvProblem[]>>();
const MOST_KEPT = 2000;

/** The problems of one flag; those of the flags around it do not depend on it, as no value begins with a dash. */
export function flagProblems({ name, value }: Omit<GivenFlag, 'path'>, engine: Engine): ArgvProblem[] {
  const words = value === true ? [name] : [name, ...[value].flat().map(String)];
  const kept = read.get(engine) ?? new Map<string, ArgvProblem[]>();
  if (kept.size > MOST_KEPT) kept.clear();
  read.set(engine, kept);
  const key = words.join('\u0000');
  const problems =
    kept.get(key) ?? parseArgv(engine, words).problems.filter(({ kind }) => kind !== 'missing');
  kept.set(key, problems);
  return problems;
}
