import { textField } from '@/lib/flags/field-value';
import { servesGlm5 } from '@/lib/rules/glm5';
import { KV_CACHE_DTYPE, setBf16Kv } from '@/lib/rules/kv-cache-dtype';
import type { Rule } from '@/lib/rules/rule';

const SUPPORTED = ['auto', 'bf16', 'bfloat16', 'fp8_e4m3'];

export const kvDtypeUnsupported: Rule = {
  id: 'kv-dtype-unsupported',
  severity: 'error',
  title: 'KV dtype that sparse attention cannot use',
  why: 'SGLang server_args.py (0.5.9 and later) asserts that a sparse-attention model has a KV cache of bfloat16 or fp8_e4m3: any other dtype stops the start.',
  link: 'https://docs.sglang.ai/advanced_features/server_arguments.html',
  appliesTo: { engines: { from: '0.5.9' }, gpus: 'any' },
  check(preset) {
    const dtype = textField(preset, KV_CACHE_DTYPE);
    if (dtype === null || SUPPORTED.includes(dtype) || !servesGlm5(preset)) return [];
    const message = `This model runs with bfloat16 or fp8_e4m3 only: the engine stops with ${dtype}.`;
    return [{ path: KV_CACHE_DTYPE, message, fix: setBf16Kv }];
  },
};
