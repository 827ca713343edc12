/** `B200` of `B200:8`. Modal also writes `B200+` (or better) and `H100!` (exactly), in any case. */
export function gpuModel(gpu: string): string {
  const [model = ''] = gpu.split(':');
  return model.replace(/[+!]$/, '').toUpperCase();
}

/** The number of GPUs in Modal's notation: `B200:8` is 8, `B200` is 1. */
export function gpuCount(gpu: string): number {
  const count = Number(gpu.split(':')[1] ?? 1);
  return Number.isInteger(count) && count > 0 ? count : 1;
}
