import { explicitFp8Kv, KV_CACHE_DTYPE, setBf16Kv } from '@/lib/rules/kv-cache-dtype';
import type { Rule } from '@/lib/rules/rule';
import { usesEagle } from '@/lib/rules/uses-eagle';

export const fp8KvWithoutEagle: Rule = {
  id: 'fp8-kv-without-eagle',
  severity: 'warning',
  title: 'FP8 KV cache',
  issue: '#17526',
  symptom: 'FP8 KV slower than BF16 due to quant overhead',
  ourFix: 'BF16 KV default.',
  why: 'The linked thread tracks Blackwell performance work and names FP8 KV overhead that is not fused yet; it measures no slowdown for this model.',
  link: 'https://github.com/sgl-project/sglang/issues/17526',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    const dtype = explicitFp8Kv(preset);
    if (!dtype || usesEagle(preset)) return [];
    const message = `${dtype} can be slower than BF16: quantizing may cost more than the smaller cache saves.`;
    return [{ path: KV_CACHE_DTYPE, message, fix: setBf16Kv }];
  },
};
