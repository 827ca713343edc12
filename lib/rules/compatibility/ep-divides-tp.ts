import type { Rule } from '@/lib/rules/rule';
import { EP, expertParallel, tensorParallel } from '@/lib/rules/tensor-parallel';

export const epDividesTp: Rule = {
  id: 'ep-divides-tp',
  severity: 'error',
  title: 'Expert parallel size does not divide the tensor parallel size',
  why: 'SGLang model_runner.py (0.5.10) stops with an error when tp % ep is not 0 for a block-quantized checkpoint such as this FP8 one.',
  link: 'https://docs.sglang.ai/advanced_features/server_arguments.html',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    const [tp, ep] = [tensorParallel(preset), expertParallel(preset)];
    if (tp % ep === 0) return [];
    const message = `${tp} ranks do not divide into ${ep} equal expert groups: --ep must divide --tp.`;
    return [{ path: EP, message, fix: { label: 'Set --ep 1', changes: [{ path: EP, value: 1 }] } }];
  },
};
