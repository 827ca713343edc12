/** Dollars an hour of one GPU, by Modal's name of it. */
export type GpuPrices = Readonly<Record<string, number>>;

// modal.com/pricing, as of October 2026: dollars a second, before the multipliers for a region or non-preemptible machines.
const SECOND_DOLLARS = {
  T4: 0.000164,
  L4: 0.000222,
  A10: 0.000306,
  L40S: 0.000542,
  A100: 0.000583,
  'A100-40GB': 0.000583,
  'A100-80GB': 0.000694,
  'RTX-PRO-6000': 0.000842,
  H100: 0.001097,
  H200: 0.001261,
  // Modal bills B200+ as a B200, whichever GPU it turns out to be.
  B200: 0.001736,
};

/** Modal's list prices. GPU_HOUR_DOLLARS replaces that of the B200: see `gpuPrices`. */
export const LIST_PRICES: GpuPrices = Object.fromEntries(
  Object.entries(SECOND_DOLLARS).map(([model, dollars]) => [model, Math.round(dollars * 3600 * 1e4) / 1e4]),
);
