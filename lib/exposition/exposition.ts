import 'server-only';
import { collectDefaultMetrics, type Metric, Registry } from 'prom-client';
import { consoleFamilies } from '@/lib/exposition/console-families';
import { engineFamilies } from '@/lib/exposition/engine-families';
import type { Family } from '@/lib/exposition/family';
import { consoleHealth } from '@/lib/exposition/store';
import { latestSnapshots } from '@/lib/metrics/latest-snapshots';

// A container sends every 15 s. What is older than this is left out, so that its series end as a scrape's would.
const FRESH_MS = 120_000;

const shared = globalThis as typeof globalThis & { processMetrics?: Registry };

/**
 * Everything that a Prometheus may scrape from the console, in the text format 0.0.4: the newest snapshot of each
 * container, the console's health, and this process. No container is asked, so no GPU is woken or kept awake.
 */
export async function exposition(now = new Date()): Promise<{ text: string; contentType: string }> {
  const snapshots = await latestSnapshots(new Date(now.getTime() - FRESH_MS), now);
  const families = [...engineFamilies(snapshots), ...consoleFamilies(await consoleHealth(snapshots, now))];
  const registry = Registry.merge([processMetrics(), registryOf(families)]);
  return { text: await registry.metrics(), contentType: registry.contentType };
}

/** prom-client's own histograms only observe; values that somebody else has counted come as finished families. */
function registryOf(families: readonly Family[]): Registry {
  const registry = new Registry();
  for (const family of families) {
    const finished = { ...family, get: async () => family };
    registry.registerMetric(finished as unknown as Metric);
  }
  return registry;
}

function processMetrics(): Registry {
  if (!shared.processMetrics) {
    shared.processMetrics = new Registry();
    collectDefaultMetrics({ register: shared.processMetrics, prefix: 'glm_console_' });
  }
  return shared.processMetrics;
}
