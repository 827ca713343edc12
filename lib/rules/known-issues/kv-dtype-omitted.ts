import { BLACKWELL } from '@/lib/rules/applies-to';
import { KV_CACHE_DTYPE, leavesKvToEngine, setBf16Kv } from '@/lib/rules/kv-cache-dtype';
import type { Rule } from '@/lib/rules/rule';
import { usesEagle } from '@/lib/rules/uses-eagle';

export const kvDtypeOmitted: Rule = {
  id: 'kv-dtype-omitted',
  severity: 'warning',
  title: 'KV cache is FP8 when the dtype is left out',
  why: 'SGLang source (0.5.9 and later): for sparse-attention models “auto” becomes fp8_e4m3 on SM100, bfloat16 elsewhere. The container’s /server_info says what a running engine resolved.',
  link: 'https://github.com/sgl-project/sglang/blob/main/python/sglang/srt/server_args.py',
  appliesTo: { engines: { from: '0.5.9' }, gpus: BLACKWELL },
  check(preset) {
    if (!leavesKvToEngine(preset)) return [];
    const pairing = usesEagle(preset) ? ' That is the pairing with EAGLE which #22359 reports.' : '';
    const message = `On B200 the engine resolves this to fp8_e4m3, not BF16.${pairing} FP8 also costs this model accuracy (#22671). An explicit bfloat16 keeps the cache in BF16.`;
    return [{ path: KV_CACHE_DTYPE, message, fix: setBf16Kv }];
  },
};
