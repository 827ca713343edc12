import { gpuModel } from '@/lib/cost/gpu';
import { textField } from '@/lib/flags/field-value';
import type { Preset } from '@/lib/flags/preset';
import type { Rule } from './rule';

/** The data-centre Blackwell GPUs, which run SM100 and SM103 kernels. */
export const BLACKWELL = ['B200', 'B300'] as const;

/** Whether the rule is about this engine version and GPU. An engine version that cannot be read is included. */
export function appliesTo({ appliesTo: { engines, gpus } }: Rule, preset: Preset): boolean {
  const version = textField(preset, 'engine.version') ?? '';
  const reached = engines.from === undefined || !isBefore(version, engines.from);
  const passed = engines.before !== undefined && !isBefore(version, engines.before);
  return reached && !passed && (gpus === 'any' || gpus.includes(rentedGpu(preset)));
}

/** The GPU that the preset rents, by Modal's name of it. */
export function rentedGpu(preset: Preset): string {
  return gpuModel(textField(preset, 'compute.gpu') ?? '');
}

function isBefore(version: string, other: string): boolean {
  const [left, right] = [version, other].map((text) =>
    text.replace(/^v/, '').split('.').map(Number.parseFloat),
  );
  for (const [index, part] of (right ?? []).entries()) {
    const difference = (left?.[index] ?? 0) - part;
    if (difference !== 0) return difference < 0;
  }
  return false;
}
