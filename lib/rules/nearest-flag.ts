import type { Engine } from '@/lib/engines/engine';
import { extraNameProblem } from '@/lib/flags/extra-flags';
import { nearestName } from '@/lib/flags/nearest-name';

// Comparing with some 400 names takes a millisecond, and a misspelt flag is asked about many times.
const found = new WeakMap<Engine, Map<string, string | null>>();
const MOST_KEPT = 500;

/** The flag of this engine that a misspelt one is likely to be, among those a preset may hold; null when none is near. */
export function nearestFlag(name: string, engine: Engine): string | null {
  const kept = found.get(engine) ?? new Map<string, string | null>();
  if (kept.size > MOST_KEPT) kept.clear();
  found.set(engine, kept);
  const known = kept.get(name);
  if (known !== undefined) return known;
  const names = engine.flags.map((flag) => flag.name);
  const near = nearestName(
    name,
    names.filter((other) => other !== name && extraNameProblem(other.slice(2)) === null),
  );
  kept.set(name, near);
  return near;
}
