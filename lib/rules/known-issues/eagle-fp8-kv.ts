import { explicitFp8Kv, KV_CACHE_DTYPE, setBf16Kv } from '@/lib/rules/kv-cache-dtype';
import type { Rule } from '@/lib/rules/rule';
import { usesEagle } from '@/lib/rules/uses-eagle';

export const eagleFp8Kv: Rule = {
  id: 'eagle-fp8-kv',
  severity: 'error',
  title: 'FP8 KV cache with EAGLE',
  issue: '#22359',
  symptom: 'EAGLE + FP8 KV Unsupported h_q / crash on Blackwell',
  ourFix: 'Do not pass fp8 KV dtype - keep BF16 KV default.',
  why: 'Reported upstream; the version that fixes it is not known, so the pairing stays blocked. Upstream recipes for later engines run FP8 KV with EAGLE on B200.',
  link: 'https://github.com/sgl-project/sglang/issues/22359',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    const dtype = explicitFp8Kv(preset);
    if (!dtype || !usesEagle(preset)) return [];
    const message = `EAGLE with --kv-cache-dtype ${dtype} is reported to crash on Blackwell (“Unsupported h_q”).`;
    return [{ path: KV_CACHE_DTYPE, message, fix: setBf16Kv }];
  },
};
