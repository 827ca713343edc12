import { textField } from '@/lib/flags/field-value';
import type { Preset } from '@/lib/flags/preset';
import { servesGlm5 } from './glm5';
import type { Fix } from './rule';

export const KV_CACHE_DTYPE = 'flags.kv.kv-cache-dtype';

/** The FP8 dtype that the preset asks for in words; null when it asks for another one or for none. */
export function explicitFp8Kv(preset: Preset): string | null {
  const dtype = textField(preset, KV_CACHE_DTYPE);
  return dtype?.startsWith('fp8') ? dtype : null;
}

/** Whether the engine runs an FP8 KV cache on Blackwell, asked for or resolved from `auto`. */
export function resolvesToFp8Kv(preset: Preset): boolean {
  return explicitFp8Kv(preset) !== null || leavesKvToEngine(preset);
}

/** Whether the engine decides: for a sparse-attention model it takes fp8_e4m3 on SM100. */
export function leavesKvToEngine(preset: Preset): boolean {
  return servesGlm5(preset) && [null, 'auto'].includes(textField(preset, KV_CACHE_DTYPE));
}

// Leaving the flag out would not do: on SM100 SGLang resolves that to fp8_e4m3 for this model (server_args.py, 0.5.9 and later).
export const setBf16Kv: Fix = {
  label: 'Set --kv-cache-dtype bfloat16',
  changes: [{ path: KV_CACHE_DTYPE, value: 'bfloat16' }],
};
