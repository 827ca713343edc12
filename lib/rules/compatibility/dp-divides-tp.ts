import { flagPath } from '@/lib/flags/flag-of';
import { DP_ATTENTION, dataParallel, dpAttention } from '@/lib/rules/data-parallel';
import type { Rule } from '@/lib/rules/rule';
import { tensorParallel } from '@/lib/rules/tensor-parallel';

export const dpDividesTp: Rule = {
  id: 'dp-divides-tp',
  severity: 'error',
  title: 'Data parallel size does not divide the tensor parallel size',
  why: 'SGLang server_args.py (0.5.10): with attention data parallelism the tensor parallel ranks are dealt out to equal groups, and the engine stops when tp % dp is not 0.',
  link: 'https://docs.sglang.ai/advanced_features/server_arguments.html',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    const [tp, dp] = [tensorParallel(preset), dataParallel(preset)];
    if (!dpAttention(preset) || tp % dp === 0) return [];
    const message = `${tp} ranks do not divide into ${dp} equal groups: --dp-size must divide --tp.`;
    const changes = [
      { path: flagPath(preset, 'dp-size'), value: tp },
      ...['dp', 'data-parallel-size'].map((name) => ({ path: `extra.${name}`, value: null })),
    ];
    const fix = tp > 1 ? { label: `Set --dp-size ${tp}`, changes } : undefined;
    const off = { label: 'Switch it off', changes: [{ path: DP_ATTENTION, value: null }] };
    return [{ path: DP_ATTENTION, message, fix: fix ?? off }];
  },
};
