import { compareVersions } from './compare-versions';
import { ENGINE_VERSIONS } from './load-engine';

/** The known version to judge another one by: itself, else the newest that is older, else the oldest. */
export function nearestEngineVersion(version: string): string {
  const older = ENGINE_VERSIONS.filter((known) => compareVersions(known, version) <= 0);
  return older.at(-1) ?? ENGINE_VERSIONS[0]!;
}
