import { getField } from '@/lib/flags/field-value';
import type { Rule } from '@/lib/rules/rule';

const PATH = 'flags.stability.enable-metrics';

export const metricsOff: Rule = {
  id: 'metrics-off',
  severity: 'warning',
  title: 'Engine metrics are off',
  why: 'The charts and alerts live on what the engine counts. Without --enable-metrics it serves no /metrics, and nobody sees latency, queue or KV usage.',
  link: 'https://docs.sglang.ai/references/production_metrics.html',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    if (getField(preset, PATH) === true) return [];
    const message = 'The charts of this deployment would stay empty.';
    return [
      { path: PATH, message, fix: { label: 'Switch metrics on', changes: [{ path: PATH, value: true }] } },
    ];
  },
};
