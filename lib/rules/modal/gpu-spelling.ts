import { textField } from '@/lib/flags/field-value';
import type { Rule } from '@/lib/rules/rule';

const PATHS = ['compute.gpu', 'constants.GPU_TYPE'];

export const gpuSpelling: Rule = {
  id: 'gpu-spelling',
  severity: 'note',
  title: 'A GPU in lower case',
  why: 'Modal reads the type in any case. The receipt of compiled kernels keeps what was written, and b200 is then another GPU than B200: the kernels count as not compiled.',
  link: 'https://modal.com/docs/guide/gpu',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    return PATHS.flatMap((path) => {
      const gpu = textField(preset, path) ?? '';
      const upper = gpu.toUpperCase();
      if (gpu === upper) return [];
      const message = `Modal reads ${gpu} as ${upper}; kernels compiled for one do not count for the other.`;
      return [{ path, message, fix: { label: `Write ${upper}`, changes: [{ path, value: upper }] } }];
    });
  },
};
