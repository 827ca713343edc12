import { textField } from '@/lib/flags/field-value';
import { fingerprintOf } from '@/lib/flags/fingerprint';
import type { Rule } from '@/lib/rules/rule';
import { rentedGpus } from '@/lib/rules/tensor-parallel';

const GPU = 'compute.gpu';

export const compileHardware: Rule = {
  id: 'compile-hardware',
  severity: 'warning',
  title: 'Kernels are compiled on other hardware than serves',
  why: 'The compile job rents GPU_TYPE:GPU_COUNT, the server compute.gpu. Compiled kernels are binaries for one GPU architecture and one split of the model: a server on another compiles anew at each cold start.',
  link: 'https://modal.com/docs/guide/gpu',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    const serving = fingerprintOf(preset, 'serving').gpu;
    const compiling = fingerprintOf(preset, 'compiling').gpu;
    if (serving === compiling) return [];
    const [type = ''] = (textField(preset, GPU) ?? '').split(':');
    const count = rentedGpus(preset);
    const changes = [
      { path: GPU, value: `${type}:${count}` },
      { path: 'constants.GPU_TYPE', value: type },
      { path: 'constants.GPU_COUNT', value: count },
    ];
    const message = `The compile job runs on ${compiling}, the server on ${serving}: what it compiles will not fit.`;
    return [{ path: GPU, message, fix: { label: `Use ${type}:${count} for both`, changes } }];
  },
};
