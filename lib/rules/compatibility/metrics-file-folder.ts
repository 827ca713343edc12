import { switchedOn, textFlag } from '@/lib/rules/flag-values';
import type { Rule } from '@/lib/rules/rule';

const PATH = 'extra.export-metrics-to-file';

export const metricsFileFolder: Rule = {
  id: 'metrics-file-folder',
  severity: 'error',
  title: 'Metrics to a file without a folder',
  why: 'SGLang server_args.py (0.5.10) stops when --export-metrics-to-file comes without --export-metrics-to-file-dir. The console takes its metrics from the engine’s own page, not from files.',
  link: 'https://docs.sglang.ai/references/production_metrics.html',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    if (!switchedOn(preset, 'export-metrics-to-file')) return [];
    if (textFlag(preset, 'export-metrics-to-file-dir') !== null) return [];
    const message = 'The engine stops at its start without --export-metrics-to-file-dir.';
    return [{ path: PATH, message, fix: { label: 'Leave it out', changes: [{ path: PATH, value: null }] } }];
  },
};
