import type { ArgvProblem } from '@/lib/engines/argv-problem';
import type { Engine } from '@/lib/engines/engine';
import { findFlag } from '@/lib/engines/find-flag';
import { parseArgv } from '@/lib/engines/parse-argv';
import type { Preset } from '@/lib/flags/preset';
import { renderCommand } from '@/lib/flags/render-command';
import { givenFlags } from './given-flags';

export interface PlacedProblem extends ArgvProblem {
  path: string;
}

// Several rules ask, and each fix is tried: a preset never changes, so one reading of its command does.
const read = new WeakMap<Preset, { engine: Engine; problems: PlacedProblem[] }>();

/** What the engine's own parser says against the preset's command, each at its place in the preset. */
export function argvProblems(preset: Preset, engine: Engine): PlacedProblem[] {
  const known = read.get(preset);
  if (known?.engine === engine) return known.problems;
  const words = renderCommand(preset).slice(3);
  const { problems } = parseArgv(engine, words);
  const placed = problems.map((problem) => ({ ...problem, path: placeOf(problem, preset, engine) }));
  read.set(preset, { engine, problems: placed });
  return placed;
}

function placeOf({ flag }: ArgvProblem, preset: Preset, engine: Engine): string {
  const given = givenFlags(preset);
  const place =
    given.find(({ name }) => name === flag) ??
    given.find(({ name }) => findFlag(engine, name)?.name === flag);
  return place?.path ?? 'engine.version';
}
