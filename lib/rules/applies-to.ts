import { gpuModel } from '@/lib/cost/gpu';
import { compareVersions } from '@/lib/engines/compare-versions';
import { textField } from '@/lib/flags/field-value';
import type { Preset } from '@/lib/flags/preset';
import type { Rule } from './rule';

/** The data-centre Blackwell GPUs, which run SM100 and SM103 kernels. */
export const BLACKWELL = ['B200', 'B300'] as const;
export const HOPPER = ['H100', 'H200'] as const;

/** Whether the rule is about this engine version and GPU. */
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

// Every rule asks about the same few versions, with every key that is pressed.
const known = new Map<string, boolean>();
const MOST_KEPT = 1000;

// A version without a number, such as `dev`, is taken for the newest.
function isBefore(version: string, other: string): boolean {
  const key = `${version} ${other}`;
  const before = known.get(key) ?? (/\d/.test(version) && compareVersions(version, other) < 0);
  if (known.size > MOST_KEPT) known.clear();
  known.set(key, before);
  return before;
}
