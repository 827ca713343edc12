import { formatQuantity } from '@/lib/format';
import type { Rule } from '@/lib/rules/rule';
import { evenSplit, rentedGpus, setTp, TP, tensorParallel } from '@/lib/rules/tensor-parallel';

export const tpAboveGpus: Rule = {
  id: 'tp-above-gpus',
  severity: 'error',
  title: 'More tensor parallel ranks than GPUs',
  why: 'SGLang starts one process for each tensor parallel rank, each on a GPU of its own. With fewer GPUs in the container the engine stops at its start.',
  link: 'https://docs.sglang.ai/advanced_features/server_arguments.html',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    const [tp, gpus] = [tensorParallel(preset), rentedGpus(preset)];
    if (tp <= gpus) return [];
    const message = `--tp ${tp} needs ${tp} GPUs; compute.gpu gives a container ${formatQuantity(gpus, 'GPU')}.`;
    return [{ path: TP, message, fix: setTp(preset, evenSplit(gpus)) }];
  },
};
