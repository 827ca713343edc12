import { numberField } from '@/lib/flags/field-value';
import { formatCount } from '@/lib/format';
import { poolEstimate } from '@/lib/rules/memory-estimate';
import type { Rule } from '@/lib/rules/rule';

const PATH = 'flags.kv.max-total-tokens';

export const kvPoolTooLarge: Rule = {
  id: 'kv-pool-too-large',
  severity: 'warning',
  title: 'KV pool larger than the memory for it',
  why: 'The engine measures what is free after the weights and takes the smaller number, with a warning in its log only. An estimate from the model’s shape: 576 values and 132 index bytes a token and layer, 78 layers.',
  link: 'https://docs.sglang.ai/advanced_features/hyperparameter_tuning.html',
  appliesTo: { engines: {}, gpus: ['B200'] },
  check(preset) {
    const tokens = numberField(preset, PATH);
    const estimate = poolEstimate(preset);
    if (tokens === null || !estimate || tokens <= estimate.tokens) return [];
    const most = estimate.tokens;
    const message = `${estimate.arithmetic}: the engine takes fewer than ${formatCount(tokens)}.`;
    const fix = { label: `Set ${formatCount(most)}`, changes: [{ path: PATH, value: most }] };
    return [{ path: PATH, message, fix }];
  },
};
