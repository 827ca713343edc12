import { numberField } from '@/lib/flags/field-value';
import { formatCount } from '@/lib/format';
import { numberFlag } from '@/lib/rules/flag-values';
import type { Rule } from '@/lib/rules/rule';

const PATH = 'extra.context-length';

export const contextAbovePool: Rule = {
  id: 'context-above-pool',
  severity: 'note',
  title: 'Context longer than the KV pool',
  why: 'SGLang tp_worker.py (0.5.10): a request is never longer than the context, nor than the pool less one token. The smaller number is the limit that people meet.',
  link: 'https://docs.sglang.ai/advanced_features/server_arguments.html',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    const context = numberFlag(preset, 'context-length');
    const pool = numberField(preset, 'flags.kv.max-total-tokens');
    if (context === null || pool === null || context <= pool) return [];
    const message = `A request ends at ${formatCount(pool - 1)} tokens, the pool’s ${formatCount(pool)} less one, and never reaches ${formatCount(context)}.`;
    const fix = { label: `Set ${formatCount(pool)}`, changes: [{ path: PATH, value: pool }] };
    return [{ path: PATH, message, fix }];
  },
};
