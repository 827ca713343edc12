/** What a number of containers costs an hour, in dollars. Modal bills a container from its start, so those still starting count. */
export function dollarsPerHour(fleet: {
  containers: number;
  gpusPerContainer: number;
  gpuHourDollars: number;
}): number {
  return fleet.containers * fleet.gpusPerContainer * fleet.gpuHourDollars;
}

/** The number of GPUs in Modal's notation: `B200:8` is 8, `B200` is 1. */
export function gpuCount(gpu: string): number {
  const count = Number(gpu.split(':')[1] ?? 1);
  return Number.isInteger(count) && count > 0 ? count : 1;
}
