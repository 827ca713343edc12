import 'server-only';
import { env } from '@/lib/env';
import { type GpuPrices, LIST_PRICES } from './gpu-prices';

/** The prices this console reckons with: Modal's list, and what GPU_HOUR_DOLLARS says of the B200. */
export function ownPrices(): GpuPrices {
  const b200 = env.GPU_HOUR_DOLLARS;
  return b200 === undefined ? LIST_PRICES : { ...LIST_PRICES, B200: b200 };
}
