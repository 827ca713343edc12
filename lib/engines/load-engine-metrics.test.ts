import { expect, it } from 'vitest';
import { ENGINE_VERSIONS } from './load-engine';
import { loadEngineMetrics } from './load-engine-metrics';

it.each(ENGINE_VERSIONS)('%s exposes what the charts draw', async (version) => {
  const engine = await loadEngineMetrics(version);
  expect(engine?.version).toBe(version);
  const metrics = new Map(engine?.metrics.map((metric) => [metric.name, metric]));
  expect(metrics.size).toBe(engine?.metrics.length);
  expect(metrics.get('sglang:time_to_first_token_seconds')).toMatchObject({
    type: 'histogram',
    labels: expect.arrayContaining(['model_name']),
    buckets: expect.arrayContaining([0.1, 10]),
  });
  expect(metrics.get('sglang:token_usage')).toMatchObject({
    type: 'gauge',
    labels: expect.arrayContaining(['model_name', 'tp_rank']),
    optionalLabels: expect.arrayContaining(['dp_rank']),
  });
});

it.each(['0.5.8', 'toString'])('knows no version %s', async (version) => {
  expect(await loadEngineMetrics(version)).toBeNull();
});
