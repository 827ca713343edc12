import { BLACKWELL } from '@/lib/rules/applies-to';
import { resolvesToFp8Kv } from '@/lib/rules/kv-cache-dtype';
import { nsaBackends, setTrtllm } from '@/lib/rules/nsa-backends';
import type { Rule } from '@/lib/rules/rule';

export const nsaBackendsMixed: Rule = {
  id: 'nsa-backends-mixed',
  severity: 'error',
  title: 'FP8 KV cache with trtllm on one side only',
  why: 'trtllm writes 576 bytes a token and layer, flashmla 656 with its scales: one side reads what the other did not write, and nothing in the engine checks it. SGLang 0.5.10 replaces the other backend by itself, later versions obey it.',
  link: 'https://github.com/sgl-project/sglang/pull/22430',
  appliesTo: { engines: {}, gpus: BLACKWELL },
  check(preset) {
    const backends = nsaBackends(preset);
    const others = backends.filter(({ value }) => (value ?? 'trtllm') !== 'trtllm');
    const trtllm = backends.some(({ value }) => value === 'trtllm');
    const [other] = others;
    if (!other || !trtllm || !resolvesToFp8Kv(preset)) return [];
    const message = `Prefill and decode lay out an FP8 KV cache differently: with trtllm on one side, ${other.phase} must use it too.`;
    return [{ path: other.path, message, fix: setTrtllm(other) }];
  },
};
