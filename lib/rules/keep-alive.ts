import { getField } from '@/lib/flags/field-value';
import type { Preset } from '@/lib/flags/preset';

export const CRON = 'constants.ENABLE_KEEPALIVE_CRON';
export const DEPLOYED_URL = 'constants.DEPLOYED_URL';

export function asksForKeepAlive(preset: Preset): boolean {
  return getField(preset, CRON) === true;
}

/** deploy.py makes the cron only when it has an address to ask. */
export function keepsAlive(preset: Preset): boolean {
  return asksForKeepAlive(preset) && getField(preset, DEPLOYED_URL) !== '';
}
