import { gpuCount } from '@/lib/cost/gpu';
import { numberField, textField } from '@/lib/flags/field-value';
import type { Preset } from '@/lib/flags/preset';
import type { Fix } from './rule';

export const TP = 'flags.model.tp';
export const EP = 'flags.model.ep';

/** How many GPUs share one copy of the model; SGLang takes 1 when the flag is left out. */
export function tensorParallel(preset: Preset): number {
  return numberField(preset, TP) ?? 1;
}

export function expertParallel(preset: Preset): number {
  return numberField(preset, EP) ?? 1;
}

/** The GPUs in one container. */
export function rentedGpus(preset: Preset): number {
  return gpuCount(textField(preset, 'compute.gpu') ?? '');
}

/** The most GPUs, up to a number, over which the model splits evenly. */
export function evenSplit(gpus: number): number {
  return 2 ** Math.floor(Math.log2(gpus));
}

/** Another tensor parallel size; an expert parallel size which no longer divides it goes back to 1. */
export function setTp(preset: Preset, tp: number): Fix {
  const ep = tp % expertParallel(preset) === 0 ? [] : [{ path: EP, value: 1 }];
  return { label: `Set --tp ${tp}`, changes: [{ path: TP, value: tp }, ...ep] };
}
