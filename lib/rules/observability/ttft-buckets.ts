import { getField } from '@/lib/flags/field-value';
import { flagOf } from '@/lib/flags/flag-of';
import type { Rule } from '@/lib/rules/rule';

const PATH = 'extra.bucket-time-to-first-token';
const TARGET_SECONDS = 0.3;
// SGLang metrics_collector.py (0.5.10): the first bounds it takes by itself, in seconds.
const DEFAULT_BOUNDS = [0.1, 0.2, 0.4, 0.6, 0.8, 1];
const FINER_BOUNDS = [0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.6, 1, 2, 5, 10, 30, 60];

export const ttftBuckets: Rule = {
  id: 'ttft-buckets',
  severity: 'note',
  title: 'The TTFT histogram does not show 300 ms',
  why: 'A quantile is known only to the bucket it falls in. The engine’s own bounds go from 200 to 400 ms, so whether a target of 300 ms is met cannot be told from them.',
  link: 'https://docs.sglang.ai/references/production_metrics.html',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    if (getField(preset, 'flags.stability.enable-metrics') !== true) return [];
    const given = flagOf(preset, 'bucket-time-to-first-token');
    const bounds = given === null ? DEFAULT_BOUNDS : [given].flat().map(Number);
    if (bounds.includes(TARGET_SECONDS)) return [];
    const below = Math.max(0, ...bounds.filter((bound) => bound < TARGET_SECONDS));
    const above = Math.min(...bounds.filter((bound) => bound > TARGET_SECONDS));
    const upTo = Number.isFinite(above) ? `to ${above} s` : 'upwards';
    const message = `One bucket reaches from ${below} s ${upTo}: a p95 of 300 ms is a guess within it.`;
    return [
      {
        path: PATH,
        message,
        fix: { label: 'Use finer bounds', changes: [{ path: PATH, value: FINER_BOUNDS }] },
      },
    ];
  },
};
