import { dollarsPerHour } from '@/lib/cost/dollars-per-hour';
import { textField } from '@/lib/flags/field-value';
import type { Preset } from '@/lib/flags/preset';
import { formatQuantity } from '@/lib/format';
import type { RuleContext } from './rule';
import { rentedGpus } from './tensor-parallel';

/** What containers of this preset cost an hour, at Modal's list price where nobody has said another one; null for a GPU without one. */
export function fleetDollarsPerHour(
  preset: Preset,
  containers: number,
  { gpuPrices }: RuleContext,
): number | null {
  return dollarsPerHour(textField(preset, 'compute.gpu') ?? '', containers, gpuPrices);
}

/** `1 container × 8 GPUs`. */
export function fleetText(preset: Preset, containers: number): string {
  return `${formatQuantity(containers, 'container')} × ${formatQuantity(rentedGpus(preset), 'GPU')}`;
}
