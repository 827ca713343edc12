import renames from './data/renames.json';
import type { Engine, EngineFlag } from './engine';
import { findFlag } from './find-flag';

/** What to write for a flag of another version; a switch may have become a value of the new flag. */
export interface RenamedFlag {
  name: string;
  value?: string;
}

// `since`: the first version that announced the new name.
const RENAMES: readonly { from: string; to: string; value?: string; since: string }[] = renames;

/**
 * The name in this version for a flag that is unknown or deprecated in it: the new one (`--nsa-decode-backend` is
 * `--dsa-decode-backend` in 0.5.20), or in an older version the old one. Null when it is called so, or has no other name.
 */
export function renamedFlag(engine: Engine, name: string): RenamedFlag | null {
  if (isCurrent(exactFlag(engine, name))) return null;
  const newer = RENAMES.find(({ from, to, value }) => from === name && takes(exactFlag(engine, to), value));
  if (newer) return newer.value === undefined ? { name: newer.to } : { name: newer.to, value: newer.value };
  const older = RENAMES.find(
    ({ from, to, value }) => to === name && value === undefined && isCurrent(exactFlag(engine, from)),
  );
  return older ? { name: older.from } : null;
}

function isCurrent(flag: EngineFlag | null): boolean {
  return flag !== null && flag.deprecated === undefined;
}

function takes(flag: EngineFlag | null, value: string | undefined): boolean {
  return isCurrent(flag) && (value === undefined || (flag?.choices?.includes(value) ?? true));
}

// Not by its beginning: `--cuda-graph-bs` begins two flags of 0.5.20 and is neither.
function exactFlag(engine: Engine, name: string): EngineFlag | null {
  const flag = findFlag(engine, name);
  return flag && (flag.name === name || flag.aliases.includes(name)) ? flag : null;
}
