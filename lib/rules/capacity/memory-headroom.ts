import { estimateMemory, MEMORY_FRACTION } from '@/lib/rules/memory-estimate';
import type { Rule } from '@/lib/rules/rule';

// SGLang server_args.py (0.5.10): its own reckoning of the fraction never leaves less free.
const LEAST_FREE_GB = 10;
const PRODUCTION_FRACTION = 0.88;

export const memoryHeadroom: Rule = {
  id: 'memory-headroom',
  severity: 'warning',
  title: 'Little memory left beside weights and KV',
  why: 'What --mem-fraction-static leaves must hold activations, CUDA graphs and the draft. Left to itself the engine keeps at least 10 GB free; published recipes for this model take 0.8 to 0.9.',
  link: 'https://docs.sglang.ai/advanced_features/hyperparameter_tuning.html',
  appliesTo: { engines: {}, gpus: ['B200'] },
  check(preset) {
    const estimate = estimateMemory(preset);
    if (!estimate) return [];
    const { gpuGb, fraction } = estimate;
    const freeGb = (1 - fraction) * gpuGb;
    if (freeGb >= LEAST_FREE_GB) return [];
    const message = `(1 − ${fraction}) × ${gpuGb} GB = ${freeGb.toFixed(1)} GB stay free, less than ${LEAST_FREE_GB} GB: a large batch may run out of memory.`;
    const changes = [{ path: MEMORY_FRACTION, value: PRODUCTION_FRACTION }];
    return [{ path: MEMORY_FRACTION, message, fix: { label: `Set ${PRODUCTION_FRACTION}`, changes } }];
  },
};
