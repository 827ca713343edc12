import { textField } from '@/lib/flags/field-value';
import type { Preset } from '@/lib/flags/preset';
import type { Fix } from './rule';

export const KV_CACHE_DTYPE = 'flags.kv.kv-cache-dtype';

/** The FP8 dtype that the preset asks for in words; null when it asks for another one or for none. */
export function explicitFp8Kv(preset: Preset): string | null {
  const dtype = textField(preset, KV_CACHE_DTYPE);
  return dtype?.startsWith('fp8') ? dtype : null;
}

export const unsetKvCacheDtype: Fix = {
  label: 'Unset --kv-cache-dtype',
  changes: [{ path: KV_CACHE_DTYPE, value: null }],
};
