import { formatQuantity } from '@/lib/format';
import type { Rule } from '@/lib/rules/rule';
import { evenSplit, rentedGpus, setTp, TP, tensorParallel } from '@/lib/rules/tensor-parallel';

export const gpusUnused: Rule = {
  id: 'gpus-unused',
  severity: 'warning',
  title: 'GPUs that no rank uses',
  why: 'A container pays for all of its GPUs; SGLang uses as many as the tensor parallel size says and leaves the others idle.',
  link: 'https://docs.sglang.ai/advanced_features/server_arguments.html',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    const [tp, gpus] = [tensorParallel(preset), rentedGpus(preset)];
    if (tp >= gpus) return [];
    const message = `--tp ${tp} uses ${tp} of ${gpus} GPUs: ${formatQuantity(gpus - tp, 'GPU')} of a container would be paid for and idle.`;
    const fix = evenSplit(gpus) === gpus ? setTp(preset, gpus) : undefined;
    return [{ path: TP, message, fix }];
  },
};
