import { getField, numberField, textField } from './field-value';
import type { Fingerprint } from './fingerprint-schema';
import type { Preset } from './preset';

/** What the preset needs when it serves, or what a compile job started from it makes. */
export function fingerprintOf(preset: Preset, purpose: 'serving' | 'compiling' = 'serving'): Fingerprint {
  const compileGpu = `${textField(preset, 'constants.GPU_TYPE')}:${numberField(preset, 'constants.GPU_COUNT')}`;
  const quantization = getField(preset, 'extra.quantization');
  const chunk = getField(preset, 'extra.chunked-prefill-size');
  return {
    model: textField(preset, 'constants.MODEL_REPO') ?? '',
    tp: numberField(preset, 'flags.model.tp') ?? 1,
    ep: numberField(preset, 'flags.model.ep') ?? 1,
    // Left out, the engine takes both from the checkpoint and the GPU.
    quantization: typeof quantization === 'string' ? quantization : 'auto',
    chunkedPrefillSize: typeof chunk === 'string' || typeof chunk === 'number' ? chunk : 'auto',
    gpu: purpose === 'serving' ? (textField(preset, 'compute.gpu') ?? '') : compileGpu,
    image: textField(preset, 'engine.image') ?? '',
  };
}

/** Each input as people name it, and the path of a preset that decides it. */
export const FINGERPRINT_INPUTS: Readonly<Record<keyof Fingerprint, { name: string; path: string }>> = {
  model: { name: 'model', path: 'constants.MODEL_REPO' },
  tp: { name: 'tp', path: 'flags.model.tp' },
  ep: { name: 'ep', path: 'flags.model.ep' },
  quantization: { name: 'quantization', path: 'extra.quantization' },
  chunkedPrefillSize: { name: 'chunked-prefill-size', path: 'extra.chunked-prefill-size' },
  gpu: { name: 'GPU', path: 'compute.gpu' },
  image: { name: 'image', path: 'engine.image' },
};

const INPUT_NAMES = Object.keys(FINGERPRINT_INPUTS) as (keyof Fingerprint)[];

/** What differs, in words: `chunked-prefill-size 8192, cache has 16384`. */
export function kernelDifferences(compiled: Fingerprint, wanted: Fingerprint): string[] {
  return changedInputs(compiled, wanted).map(
    (input) => `${FINGERPRINT_INPUTS[input].name} ${wanted[input]}, cache has ${compiled[input]}`,
  );
}

/** The names of the inputs that differ, in a fixed order. */
export function changedInputs(before: Fingerprint, after: Fingerprint): (keyof Fingerprint)[] {
  return INPUT_NAMES.filter((name) => before[name] !== after[name]);
}
