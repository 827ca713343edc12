import type { Engine, EngineFlag } from './engine';
import { HELP, matchFlag } from './match-flag';

/** The flag of a name, of another name of it, or of the beginning that only it has: `--tp` is `--tp-size`. */
export function findFlag(engine: Engine, name: string): EngineFlag | null {
  const [match, ...others] = matchFlag(engine, name);
  return match && others.length === 0 && match.flag !== HELP ? match.flag : null;
}
