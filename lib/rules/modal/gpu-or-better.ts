import { textField } from '@/lib/flags/field-value';
import type { Rule } from '@/lib/rules/rule';

const PATH = 'compute.gpu';

export const gpuOrBetter: Rule = {
  id: 'gpu-or-better',
  severity: 'warning',
  title: 'Containers may differ in their GPU',
  why: 'B200+ lets Modal give a B300 at the price of a B200. The compiled kernels are binaries for one architecture: on the other GPU a start compiles anew, and issues reported for B300 come in.',
  link: 'https://modal.com/docs/guide/gpu',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    const gpu = textField(preset, PATH) ?? '';
    if (!gpu.includes('+')) return [];
    const plain = gpu.replace('+', '');
    const message = `With ${gpu} some containers may get a B300, for which no kernels are compiled.`;
    return [{ path: PATH, message, fix: { label: `Use ${plain}`, changes: [{ path: PATH, value: plain }] } }];
  },
};
