import { servesGlm5 } from '@/lib/rules/glm5';
import { explicitFp8Kv, KV_CACHE_DTYPE, setBf16Kv } from '@/lib/rules/kv-cache-dtype';
import type { Rule } from '@/lib/rules/rule';

export const fp8KvAccuracy: Rule = {
  id: 'fp8-kv-accuracy',
  severity: 'warning',
  title: 'FP8 KV cache costs accuracy',
  issue: '#22671',
  why: 'Measured upstream for GLM-5.1-FP8 on B300 without speculation: AIME 76.7 with fp8_e4m3 against 95.3, GPQA 71.2 against 86.2; bfloat16 restores both. The issue is closed, and no fixed version is named.',
  link: 'https://github.com/sgl-project/sglang/issues/22671',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    const dtype = explicitFp8Kv(preset);
    if (dtype === null || !servesGlm5(preset)) return [];
    const message = `With ${dtype} this model answered AIME at 76.7 instead of 95.3 in the report: compare answers before it serves.`;
    return [{ path: KV_CACHE_DTYPE, message, fix: { ...setBf16Kv, label: 'Keep KV in bfloat16' } }];
  },
};
