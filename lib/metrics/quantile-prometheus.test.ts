import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addHistograms, type Histogram } from '@/lib/metrics/histogram';
import { histogramIncrement } from '@/lib/metrics/increments';
import { quantile } from '@/lib/metrics/quantile';
import { seededRandom } from '@/lib/metrics/seeded-random';
import {
  hasPrometheus,
  NO_PROMETHEUS,
  type PrometheusServer,
  startPrometheus,
} from '@/lib/metrics/testing/prometheus';

const SGLANG_BOUNDS = [0.1, 0.2, 0.4, 0.6, 0.8, 1, 2, 4, 6, 8, 10, 20, 40, 60, 80, 100, 200, 400];
const AT = 1_790_000_000;
const QUANTILES = [-1, 0, 0.001, 0.05, 0.25, 0.5, 0.9, 0.95, 0.99, 0.999, 1, 2];

const edges: Histogram[] = [
  { bounds: SGLANG_BOUNDS, counts: SGLANG_BOUNDS.map(() => 0).concat(0), sum: 0 },
  { bounds: [0.1, 0.2], counts: [0, 0, 9], sum: 0 },
  { bounds: [0.1, 0.2], counts: [0, 5, 0], sum: 0 },
  { bounds: [0.1, 0.2], counts: [5, 0, 0], sum: 0 },
  { bounds: [0.1, 0.2], counts: [5, 0, 5], sum: 0 },
  { bounds: [], counts: [3], sum: 0 },
  { bounds: [0, 1], counts: [4, 2, 0], sum: 0 },
  { bounds: [-2, -1, 1], counts: [1, 1, 1, 1], sum: 0 },
  { bounds: [0.1, 0.2], counts: [0.25, 0.5, 1e-9], sum: 0 },
  { bounds: [1e-9, 1e9], counts: [1e12, 1, 1e12], sum: 0 },
];
const cases = [...edges, ...randomHistograms(190)];

const present = hasPrometheus();
if (!present) console.log(NO_PROMETHEUS);

describe.skipIf(!present)('quantile, beside a real Prometheus', () => {
  let prometheus: PrometheusServer;
  beforeAll(async () => {
    prometheus = await startPrometheus(asGauges(cases));
  });
  afterAll(() => prometheus?.stop());

  it.each(QUANTILES)('q %d of 200 histograms agrees to 1e-9', async (q) => {
    const answers = await prometheus.at(`histogram_quantile(${q}, added)`, AT);
    const theirs = new Map(answers.map(({ metric, values }) => [metric.case, values[0]?.[1]]));
    expect(theirs.size).toBe(cases.length);
    for (const [index, histogram] of cases.entries()) {
      const said = goNumber(theirs.get(String(index)) ?? '');
      const ours = quantile(q, histogram) ?? Number.NaN;
      if (!Number.isFinite(said)) expect([index, ours]).toEqual([index, said]);
      else expect(Math.abs(ours - said), `histogram ${index}`).toBeLessThanOrEqual(1e-9 * Math.abs(said));
    }
  });
});

/** Cumulative buckets as a gauge, so that no rate() stands between the counts and the quantile. */
function asGauges(histograms: readonly Histogram[]): string {
  const lines = histograms.flatMap(({ bounds, counts }, index) => {
    let below = 0;
    return counts.map((count, bucket) => {
      below += count;
      return `added{case="${index}",le="${bounds[bucket] ?? '+Inf'}"} ${below} ${AT}`;
    });
  });
  return `# TYPE added gauge\n${lines.join('\n')}\n# EOF\n`;
}

function goNumber(text: string): number {
  return text === '+Inf'
    ? Number.POSITIVE_INFINITY
    : text === '-Inf'
      ? Number.NEGATIVE_INFINITY
      : Number(text);
}

/** What two engines with resets and empty minutes added: increments of growing counters, summed. */
function randomHistograms(count: number): Histogram[] {
  const random = seededRandom(7);
  return Array.from({ length: count }, () => {
    const bounds = SGLANG_BOUNDS.filter(() => random() > 0.3);
    const engine = () => {
      const before = counts(bounds);
      const restarted = random() < 0.3;
      const grown = counts(bounds).map((added, index) => added + (restarted ? 0 : (before[index] ?? 0)));
      return histogramIncrement({ bounds, counts: before, sum: 0 }, { bounds, counts: grown, sum: 0 });
    };
    return addHistograms(engine(), engine());
  });

  function counts(bounds: readonly number[]): number[] {
    const busy = random();
    return Array.from({ length: bounds.length + 1 }, () => (random() < busy ? Math.floor(random() * 40) : 0));
  }
}
