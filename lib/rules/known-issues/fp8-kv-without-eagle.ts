import { explicitFp8Kv, KV_CACHE_DTYPE, setBf16Kv } from '@/lib/rules/kv-cache-dtype';
import type { Rule } from '@/lib/rules/rule';
import { usesEagle } from '@/lib/rules/uses-eagle';

export const fp8KvWithoutEagle: Rule = {
  id: 'fp8-kv-without-eagle',
  severity: 'warning',
  title: 'FP8 KV cache',
  issue: '#17526',
  symptom: 'An FP8 KV cache can be slower than BF16: quantizing costs more than the smaller cache saves.',
  ourFix: 'No FP8 KV dtype is passed.',
  why: 'The linked thread tracks Blackwell performance work and names FP8 KV overhead that is not fused yet; it measures no slowdown for this model. Separately, #22671 reports lower accuracy of GLM-5.1-FP8 with fp8_e4m3.',
  link: 'https://github.com/sgl-project/sglang/issues/17526',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    const dtype = explicitFp8Kv(preset);
    if (!dtype || usesEagle(preset)) return [];
    const message = `${dtype} can be slower than BF16, and #22671 reports that it costs this model accuracy.`;
    return [{ path: KV_CACHE_DTYPE, message, fix: setBf16Kv }];
  },
};
