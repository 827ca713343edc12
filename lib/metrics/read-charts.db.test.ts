import { expect, test } from 'vitest';
import { readCharts } from '@/lib/metrics/read-charts';

// Nothing listens on the discard port.
process.env.PROMETHEUS_URL = 'http://reader:s3cret-word@127.0.0.1:9';

test('while the server at PROMETHEUS_URL is away, the own store answers and says why', async () => {
  const now = new Date('2026-11-23T14:00:00Z');
  const window = { fromMs: now.getTime() - 3_600_000, toMs: now.getTime() };
  const question = { window, containers: [], sloMs: 300, containerDollarsPerHour: null };
  const { panels, sourceProblem } = await readCharts(['ttft'], question, now);
  expect(panels.ttft?.series.length).toBeGreaterThan(0);
  expect(sourceProblem).toMatch(/^127\.0\.0\.1:9 does not answer: .+\.$/);
  expect(sourceProblem).not.toContain('s3cret-word');
});
