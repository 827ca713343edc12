import { interleaved } from './measure.mjs';
import { servePanels } from './panels.mjs';

const WINDOWS = { '1 h': 3600, '24 h': 86_400, '7 d': 7 * 86_400, '30 d': 30 * 86_400 };
const QUANTILES = [0.5, 0.95, 0.99];

/** Median milliseconds of the panels over each window, ours and the peers'. */
export async function measureQueries(store, { now, prometheus, ruled, victoria }, repeats) {
  const { ask } = await store.load('lib/metrics/testing/prometheus.ts');
  const panels = await servePanels(store, now);
  const results = { ttft: {}, kv: {}, overview: {} };
  for (const [window, seconds] of Object.entries(WINDOWS)) {
    const { grid } = panels.windowOf(seconds);
    const step = grid.stepSeconds;
    const range = Math.max(step, 75);
    const start = grid.startMs / 1000 + step - 0.001;
    const end = start + (grid.count - 1) * step;
    const query = (url, text) => ask(url, 'query_range', { query: text, start, end, step });
    const each = (url, texts) => Promise.all(texts.map((text) => query(url, text)));
    const rate = `sum by (le) (rate(ttft_bucket[${range}s]))`;
    const quantiles = QUANTILES.map((q) => `histogram_quantile(${q}, ${rate})`);
    const gauges = ['avg', 'max'].map((name) => `${name}_over_time(tokenUsage[${range}s])`);
    const recorded = QUANTILES.map(
      (q) => `histogram_quantile(${q}, sum by (le) (avg_over_time(fleet:ttft_bucket:rate5m[${range}s])))`,
    );
    const best = `histogram_quantiles("q", ${QUANTILES.join(', ')}, ${rate})`;
    results.ttft[window] = await interleaved(
      {
        ours: () => panels.ask('ttft', seconds),
        ...(prometheus && { Prometheus: () => each(prometheus.url, quantiles) }),
        ...(ruled && step >= 300 && { 'Prometheus with a recording rule': () => each(ruled.url, recorded) }),
        ...(victoria && { VictoriaMetrics: () => each(victoria.url, quantiles) }),
        ...(victoria && { 'VictoriaMetrics, best query': () => query(victoria.url, best) }),
      },
      repeats,
    );
    results.kv[window] = await interleaved(
      {
        ours: () => panels.ask('kv', seconds),
        ...(prometheus && { Prometheus: () => each(prometheus.url, gauges) }),
        ...(victoria && { VictoriaMetrics: () => each(victoria.url, gauges) }),
      },
      repeats,
    );
    const { ours } = await interleaved({ ours: () => panels.ask('overview', seconds) }, repeats);
    results.overview[window] = ours;
  }
  const [day, month] = [WINDOWS['24 h'], WINDOWS['30 d']];
  const beside = { day: () => panels.ask('ttft', day), month: () => panels.ask('ttft', month) };
  results.growth = await interleaved(beside, 5 * repeats);
  panels.stop();
  return results;
}
