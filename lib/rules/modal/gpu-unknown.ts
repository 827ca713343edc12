import { textField } from '@/lib/flags/field-value';
import { nearestName } from '@/lib/flags/nearest-name';
import type { Rule } from '@/lib/rules/rule';
import { rentedGpus } from '@/lib/rules/tensor-parallel';
import { GPU_TYPES } from './gpu-types';

const PATH = 'compute.gpu';

export const gpuUnknown: Rule = {
  id: 'gpu-unknown',
  severity: 'warning',
  title: 'A GPU that Modal does not list',
  why: 'Modal checks the type only when the function is made, after the image is built: a deploy fails late. The list is of October 2026 and grows, so a type that is not on it may be right.',
  link: 'https://modal.com/docs/guide/gpu',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    const [type = ''] = (textField(preset, PATH) ?? '').split(':');
    if (GPU_TYPES.includes(type.toUpperCase())) return [];
    const plain = type.toUpperCase().replace(/[!+]$/, '');
    const near = GPU_TYPES.includes(plain) ? plain : nearestName(plain, GPU_TYPES);
    const gpu = `${near}:${rentedGpus(preset)}`;
    const message = `Modal’s list has no ${type}: ${GPU_TYPES.join(', ')}.`;
    const fix = near === null ? undefined : { label: `Use ${gpu}`, changes: [{ path: PATH, value: gpu }] };
    return [{ path: PATH, message, fix }];
  },
};
