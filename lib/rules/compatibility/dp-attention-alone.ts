import { DP_ATTENTION, dataParallel } from '@/lib/rules/data-parallel';
import { switchedOn } from '@/lib/rules/flag-values';
import type { Rule } from '@/lib/rules/rule';

export const dpAttentionAlone: Rule = {
  id: 'dp-attention-alone',
  severity: 'warning',
  title: 'Attention data parallelism without copies',
  why: 'SGLang server_args.py (0.5.10): with a data parallel size of 1 the engine turns --enable-dp-attention and --enable-dp-lm-head off by itself and says nothing.',
  link: 'https://docs.sglang.ai/advanced_features/server_arguments.html',
  appliesTo: { engines: { before: '0.5.23' }, gpus: 'any' },
  check(preset) {
    if (!switchedOn(preset, 'enable-dp-attention') || dataParallel(preset) > 1) return [];
    const message = 'Without a --dp-size above 1 the engine leaves this off: what runs is not what is asked.';
    const fix = { label: 'Leave it out', changes: [{ path: DP_ATTENTION, value: null }] };
    return [{ path: DP_ATTENTION, message, fix }];
  },
};
