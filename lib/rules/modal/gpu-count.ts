import { textField } from '@/lib/flags/field-value';
import { rentedGpu } from '@/lib/rules/applies-to';
import type { Rule } from '@/lib/rules/rule';
import { rentedGpus } from '@/lib/rules/tensor-parallel';
import { mostGpus } from './gpu-types';

const PATH = 'compute.gpu';

export const gpuCount: Rule = {
  id: 'gpu-count',
  severity: 'error',
  title: 'More GPUs than a container can have',
  why: 'Modal attaches up to 8 GPUs to a container, all in one machine, and up to 4 of the type A10. It says so only when the function is made, after the image is built.',
  link: 'https://modal.com/docs/guide/gpu',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    const [type = ''] = (textField(preset, PATH) ?? '').split(':');
    const [count, most] = [rentedGpus(preset), mostGpus(rentedGpu(preset))];
    if (count <= most) return [];
    const gpu = `${type}:${most}`;
    const message = `Modal attaches up to ${most} GPUs of the type ${type}, not ${count}.`;
    return [{ path: PATH, message, fix: { label: `Use ${gpu}`, changes: [{ path: PATH, value: gpu }] } }];
  },
};
