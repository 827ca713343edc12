import type { FieldValue } from './field-schema';

/** What a command does not say: the engine's version, such as `0.5.10`, and the GPUs, such as `B200:8`. */
export interface Platform {
  engine?: string;
  gpu?: string;
}

/** The preset's values for it, by path; the kernels are compiled on the GPUs that serve. */
export function platformValues({ engine, gpu }: Platform): Record<string, FieldValue> {
  return {
    ...(engine === undefined ? {} : engineValues(engine)),
    ...(gpu === undefined ? {} : gpuValues(gpu)),
  };
}

function engineValues(engine: string) {
  const version = engine.replace(/^v/, '');
  return { 'engine.version': version, 'engine.image': `lmsysorg/sglang:v${version}` };
}

function gpuValues(gpu: string) {
  const [type = '', count = '1'] = gpu.split(':');
  return { 'compute.gpu': gpu, 'constants.GPU_TYPE': type, 'constants.GPU_COUNT': Number(count) };
}
