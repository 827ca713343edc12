import { numberField } from '@/lib/flags/field-value';
import { formatCount } from '@/lib/format';
import { estimateMemory } from '@/lib/rules/memory-estimate';
import type { Rule } from '@/lib/rules/rule';

const PATH = 'flags.kv.max-total-tokens';
// SGLang rounds the pool of a sparse-attention model down to pages of 64 tokens.
const PAGE_TOKENS = 64;

export const kvPoolTooLarge: Rule = {
  id: 'kv-pool-too-large',
  severity: 'warning',
  title: 'KV pool larger than the memory for it',
  why: 'The engine measures what is free after the weights and takes the smaller number, with a warning in its log only. An estimate from the model’s shape: 576 values and 132 index bytes a token and layer, 78 layers.',
  link: 'https://docs.sglang.ai/advanced_features/hyperparameter_tuning.html',
  appliesTo: { engines: {}, gpus: ['B200'] },
  check(preset) {
    const tokens = numberField(preset, PATH);
    const estimate = estimateMemory(preset);
    if (tokens === null || !estimate || estimate.roomGb <= 0) return [];
    const { gpuGb, fraction, weightsGb, roomGb, tokenBytes } = estimate;
    const most = Math.floor((roomGb * 1e9) / tokenBytes / PAGE_TOKENS) * PAGE_TOKENS;
    if (tokens <= most || most === 0) return [];
    const room = `${fraction} × ${gpuGb} − ${weightsGb.toFixed(0)} GB of weights = ${roomGb.toFixed(1)} GB`;
    const message = `${room}, at ${(tokenBytes / 1000).toFixed(0)} kB a token about ${formatCount(most)} tokens: the engine takes fewer than ${formatCount(tokens)}.`;
    const fix = { label: `Set ${formatCount(most)}`, changes: [{ path: PATH, value: most }] };
    return [{ path: PATH, message, fix }];
  },
};
