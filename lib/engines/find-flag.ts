import type { Engine, EngineFlag } from './engine';
import { matchFlag } from './match-flag';

/** The flag of a name, of another name of it, or of the beginning that only it has: `--tp` is `--tp-size`. */
export function findFlag(engine: Engine, name: string): EngineFlag | null {
  const matches = matchFlag(engine, name);
  return matches.length === 1 ? matches[0]!.flag : null;
}
