import { gpuCount, gpuModel } from './gpu';
import { type GpuPrices, LIST_PRICES } from './gpu-prices';

/** What containers with the GPUs of `gpu` (`B200:8`) cost an hour, in dollars; null where no price is known. Modal bills a container from its start, so those still starting count. */
export function dollarsPerHour(
  gpu: string,
  containers: number,
  prices: GpuPrices = LIST_PRICES,
): number | null {
  const gpuHourDollars = prices[gpuModel(gpu)];
  if (gpuHourDollars === undefined) return null;
  // In cents for each container, so that a reader's own sum agrees: two at $50.00 are $100.00, not $99.99.
  const containerCents = Math.round(gpuCount(gpu) * gpuHourDollars * 100);
  return (containers * containerCents) / 100;
}
