import { describe, expect, it } from 'vitest';
import { compareVersions } from '@/lib/engines/compare-versions';
import { ENGINE_VERSIONS } from '@/lib/engines/load-engine';
import { loadEngineMetrics } from '@/lib/engines/load-engine-metrics';
import {
  COUNTERS,
  type CounterMeaning,
  GAUGES,
  type GaugeMeaning,
  HISTOGRAMS,
  type HistogramMeaning,
} from '@/lib/metrics/metric-table';

type Meaning = GaugeMeaning | CounterMeaning | HistogramMeaning;

const rows = [
  ...Object.values<Meaning>(GAUGES).map((meaning) => ({ ...meaning, type: 'gauge' })),
  ...Object.values<Meaning>(COUNTERS).map((meaning) => ({ ...meaning, type: 'counter' })),
  ...Object.values<Meaning>(HISTOGRAMS).map((meaning) => ({ ...meaning, type: 'histogram' })),
];

/** The unit that a name ends with, where it does. */
function unitInName(source: string): string | null {
  if (/_(seconds|time)$/.test(source)) return 's';
  return /_tokens(_total)?$/.test(source)
    ? 'tokens'
    : /_(reqs|requests_total)$/.test(source)
      ? 'requests'
      : null;
}

describe('the metric table', () => {
  it.each(ENGINE_VERSIONS)(
    'names what %s exposes, by type, and leaves out what it lacks',
    async (version) => {
      const exposed = new Map(
        (await loadEngineMetrics(version))?.metrics.map(({ name, type }) => [name, type]),
      );
      for (const { source, type, since = version, until = version } of rows) {
        const isThere = compareVersions(since, version) <= 0 && compareVersions(version, until) <= 0;
        expect([source, exposed.get(`sglang:${source}`)]).toEqual([source, isThere ? type : undefined]);
      }
    },
  );

  it.each(rows)('$source is counted in its own unit', ({ source, unit }) => {
    expect(unitInName(source) ?? unit).toBe(unit);
  });

  it.each(rows.filter((row) => 'labels' in row))(
    '$source tells its parts by labels that it has',
    async (row) => {
      const engine = await loadEngineMetrics('0.5.10');
      const metric = engine?.metrics.find(({ name }) => name === `sglang:${row.source}`);
      const labels = 'labels' in row ? Object.keys(row.labels ?? {}) : [];
      expect(metric?.labels).toEqual(expect.arrayContaining(labels));
    },
  );
});
