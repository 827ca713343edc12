import type { Engine } from './engine';

/** A version without changed flags only names the one that has the same. */
interface SameFlags {
  version: string;
  releasedAt: string;
  sameFlagsAs: string;
}

// Each import is written out, so that a bundler cuts a file of its own for every version.
const FILES: Readonly<Record<string, () => Promise<{ default: unknown }>>> = {
  '0.5.9': () => import('./data/0.5.9.json'),
  '0.5.10': () => import('./data/0.5.10.json'),
  '0.5.10.post1': () => import('./data/0.5.10.post1.json'),
  '0.5.11': () => import('./data/0.5.11.json'),
  '0.5.12': () => import('./data/0.5.12.json'),
  '0.5.12.post1': () => import('./data/0.5.12.post1.json'),
  '0.5.13': () => import('./data/0.5.13.json'),
  '0.5.13.post1': () => import('./data/0.5.13.post1.json'),
  '0.5.14': () => import('./data/0.5.14.json'),
  '0.5.15': () => import('./data/0.5.15.json'),
  '0.5.15.post1': () => import('./data/0.5.15.post1.json'),
  '0.5.16': () => import('./data/0.5.16.json'),
  '0.5.17': () => import('./data/0.5.17.json'),
  '0.5.18': () => import('./data/0.5.18.json'),
  '0.5.19': () => import('./data/0.5.19.json'),
  '0.5.20': () => import('./data/0.5.20.json'),
  '0.5.21': () => import('./data/0.5.21.json'),
  '0.5.22': () => import('./data/0.5.22.json'),
  '0.5.23': () => import('./data/0.5.23.json'),
};

/** Oldest to newest. */
export const ENGINE_VERSIONS: readonly string[] = Object.keys(FILES);

/** What one version of the engine accepts; null for a version that is not known here. */
export async function loadEngine(version: string): Promise<Engine | null> {
  const file = Object.hasOwn(FILES, version) ? FILES[version] : undefined;
  if (!file) return null;
  const engine = (await file()).default as Engine | SameFlags;
  if ('flags' in engine) return engine;
  const base = await loadEngine(engine.sameFlagsAs);
  return base && { version, releasedAt: engine.releasedAt, flags: base.flags };
}
