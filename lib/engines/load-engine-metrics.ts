import type { EngineMetrics } from './engine-metrics';

/** A version without changed metrics only names the one that has the same. */
interface SameMetrics {
  version: string;
  sameMetricsAs: string;
}

// As in load-engine.ts: a file of its own for every version.
const FILES: Readonly<Record<string, () => Promise<{ default: unknown }>>> = {
  '0.5.9': () => import('./data/0.5.9.metrics.json'),
  '0.5.10': () => import('./data/0.5.10.metrics.json'),
  '0.5.10.post1': () => import('./data/0.5.10.post1.metrics.json'),
  '0.5.11': () => import('./data/0.5.11.metrics.json'),
  '0.5.12': () => import('./data/0.5.12.metrics.json'),
  '0.5.12.post1': () => import('./data/0.5.12.post1.metrics.json'),
  '0.5.13': () => import('./data/0.5.13.metrics.json'),
  '0.5.13.post1': () => import('./data/0.5.13.post1.metrics.json'),
  '0.5.14': () => import('./data/0.5.14.metrics.json'),
  '0.5.15': () => import('./data/0.5.15.metrics.json'),
  '0.5.15.post1': () => import('./data/0.5.15.post1.metrics.json'),
  '0.5.16': () => import('./data/0.5.16.metrics.json'),
  '0.5.17': () => import('./data/0.5.17.metrics.json'),
  '0.5.18': () => import('./data/0.5.18.metrics.json'),
  '0.5.19': () => import('./data/0.5.19.metrics.json'),
  '0.5.20': () => import('./data/0.5.20.metrics.json'),
  '0.5.21': () => import('./data/0.5.21.metrics.json'),
  '0.5.22': () => import('./data/0.5.22.metrics.json'),
  '0.5.23': () => import('./data/0.5.23.metrics.json'),
};

/** What one version of the engine exposes; null for a version that is not known here. */
export async function loadEngineMetrics(version: string): Promise<EngineMetrics | null> {
  const file = Object.hasOwn(FILES, version) ? FILES[version] : undefined;
  if (!file) return null;
  const engine = (await file()).default as EngineMetrics | SameMetrics;
  if ('metrics' in engine) return engine;
  const base = await loadEngineMetrics(engine.sameMetricsAs);
  return base && { version, metrics: base.metrics };
}
