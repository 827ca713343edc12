/** What a number of containers costs an hour, in dollars. Modal bills a container from its start, so those still starting count. */
export function dollarsPerHour(fleet: {
  containers: number;
  gpusPerContainer: number;
  gpuHourDollars: number;
}): number {
  // In cents for each container, so that a reader's own sum agrees: two at $50.00 are $100.00, not $99.99.
  const containerCents = Math.round(fleet.gpusPerContainer * fleet.gpuHourDollars * 100);
  return (fleet.containers * containerCents) / 100;
}

/** The number of GPUs in Modal's notation: `B200:8` is 8, `B200` is 1. */
export function gpuCount(gpu: string): number {
  const count = Number(gpu.split(':')[1] ?? 1);
  return Number.isInteger(count) && count > 0 ? count : 1;
}
