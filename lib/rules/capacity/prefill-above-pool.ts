import { numberField } from '@/lib/flags/field-value';
import { formatCount } from '@/lib/format';
import type { Rule } from '@/lib/rules/rule';

const PATH = 'flags.kv.max-prefill-tokens';

export const prefillAbovePool: Rule = {
  id: 'prefill-above-pool',
  severity: 'note',
  title: 'Prefill batch larger than the KV pool',
  why: 'Every prefilled token needs its place in the KV pool, so a batch never grows past it: the limit has no effect.',
  link: 'https://docs.sglang.ai/advanced_features/hyperparameter_tuning.html',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    const prefill = numberField(preset, PATH);
    const pool = numberField(preset, 'flags.kv.max-total-tokens');
    if (prefill === null || pool === null || prefill <= pool) return [];
    const message = `A batch of ${formatCount(prefill)} tokens never fits into a pool of ${formatCount(pool)}.`;
    const fix = { label: `Set ${formatCount(pool)}`, changes: [{ path: PATH, value: pool }] };
    return [{ path: PATH, message, fix }];
  },
};
