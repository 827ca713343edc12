import { dollarsPerHour } from '@/lib/cost/dollars-per-hour';
import type { Preset } from '@/lib/flags/preset';
import { formatQuantity } from '@/lib/format';
import { gpuModel } from './applies-to';
import { rentedGpus } from './tensor-parallel';

// Modal's list price of one B200, which the rules take where nobody has said another one.
export const B200_HOUR_DOLLARS = 6.2496;

/** What containers cost an hour at the list price; null for a GPU whose price is not known here. */
export function listDollarsPerHour(preset: Preset, containers: number): number | null {
  if (gpuModel(preset) !== 'B200') return null;
  const gpusPerContainer = rentedGpus(preset);
  return dollarsPerHour({ containers, gpusPerContainer, gpuHourDollars: B200_HOUR_DOLLARS });
}

/** `1 container × 8 GPUs`. */
export function fleetText(preset: Preset, containers: number): string {
  return `${formatQuantity(containers, 'container')} × ${formatQuantity(rentedGpus(preset), 'GPU')}`;
}
