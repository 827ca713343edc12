import 'server-only';
import { columnOf } from '@/lib/metrics/columns';
import { embeddedSource } from '@/lib/metrics/embedded-source';
import type { GaugeLines } from '@/lib/metrics/gauge-by-container';
import type { MetricsSource } from '@/lib/metrics/metrics-source';
import { mean } from '@/lib/metrics/point';
import type { PrometheusServer } from '@/lib/metrics/prometheus/prometheus-client';
import { heardContainers } from '@/lib/metrics/prometheus/promql';
import { readSteps } from '@/lib/metrics/prometheus/read-steps';
import { emptySteps } from '@/lib/metrics/prometheus/step-table';

/**
 * A Prometheus-compatible server, asked by PromQL. How many containers there are still comes from the console's own
 * count of the control plane, and what runs in them from their own snapshots. Throws a `PrometheusProblem`.
 */
export function prometheusSource(server: PrometheusServer): MetricsSource {
  return {
    async steps(query) {
      const [together] = [...(await readSteps(server, query, [])).values()];
      return together ?? emptySteps(query.grid);
    },

    async gaugeByContainer({ gauge, ...query }) {
      const found = await readSteps(server, { ...query, metrics: [gauge] }, ['container']);
      const lines = [...found].map(([id, steps]): [string, GaugeLines] => [
        id,
        {
          mean: columnOf(steps, ({ gauges }) => mean(gauges[gauge])),
          max: columnOf(steps, ({ gauges }) => gauges[gauge]?.max ?? null),
        },
      ]);
      return new Map(lines);
    },

    counts: embeddedSource.counts,

    async containers(fromMs, toMs) {
      const rangeSeconds = Math.ceil((toMs - fromMs) / 1000);
      const [known, heard] = await Promise.all([
        embeddedSource.containers(fromMs, toMs),
        server.at(heardContainers({ rangeSeconds }), toMs / 1000),
      ]);
      const ids = new Set(known.map(({ id }) => id));
      const others = heard.flatMap(({ labels: { container, revision = '' } }) =>
        container === undefined || ids.has(container)
          ? []
          : [{ id: container, revision, version: null, lastHeardAtMs: toMs, argv: [] }],
      );
      return [...known, ...others];
    },
  };
}
