import { servesGlm5 } from '@/lib/rules/glm5';
import type { Rule } from '@/lib/rules/rule';
import { evenSplit, rentedGpus, setTp, TP, tensorParallel } from '@/lib/rules/tensor-parallel';

// GLM-5.1 config.json: moe_intermediate_size.
const EXPERT_COLUMNS = 2048;

export const tpSplitsModel: Rule = {
  id: 'tp-splits-model',
  severity: 'error',
  title: 'The model does not split evenly',
  why: 'Each rank holds an equal slice of every expert and of the 64 attention heads. SGLang refuses a tensor parallel size that does not divide them.',
  link: 'https://docs.sglang.ai/advanced_features/server_arguments.html',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    const tp = tensorParallel(preset);
    if (!servesGlm5(preset) || EXPERT_COLUMNS % tp === 0) return [];
    const message = `The 2,048 columns of an expert and 64 heads do not divide by ${tp}: take 1, 2, 4 or 8.`;
    return [{ path: TP, message, fix: setTp(preset, evenSplit(Math.min(tp, rentedGpus(preset)))) }];
  },
};
