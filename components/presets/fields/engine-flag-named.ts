import type { Engine, EngineFlag } from '@/lib/engines/engine';

const BY_NAME = new WeakMap<Engine, Map<string, EngineFlag>>();

/** What an engine version knows of a flag, by any of its full names such as `--tp-size`. */
export function engineFlagNamed(engine: Engine | null | undefined, name: string): EngineFlag | undefined {
  if (!engine) return undefined;
  const known = BY_NAME.get(engine) ?? flagsByName(engine);
  BY_NAME.set(engine, known);
  return known.get(name);
}

function flagsByName({ flags }: Engine): Map<string, EngineFlag> {
  return new Map(flags.flatMap((flag) => [flag.name, ...flag.aliases].map((name) => [name, flag] as const)));
}
