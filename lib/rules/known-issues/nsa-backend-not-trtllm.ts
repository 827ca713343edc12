import { BLACKWELL } from '@/lib/rules/applies-to';
import { nsaBackends, setTrtllm, setTrtllmTwice } from '@/lib/rules/nsa-backends';
import type { Rule } from '@/lib/rules/rule';

export const nsaBackendNotTrtllm: Rule = {
  id: 'nsa-backend-not-trtllm',
  severity: 'error',
  title: 'NSA backend is not TRT-LLM',
  issue: '#21291',
  symptom: 'flashmla_kv decode accuracy regression on B200',
  ourFix: 'Force TRT-LLM backends for NSA decode and prefill.',
  why: 'Reported upstream, and consistent with SGLang 0.5.10 making trtllm the default on B200 in place of flashmla_kv. With an FP8 KV cache the two sides must agree: the layouts differ and nothing in the engine checks it.',
  link: 'https://github.com/sgl-project/sglang/issues/21291',
  appliesTo: { engines: {}, gpus: BLACKWELL },
  check(preset) {
    const others = nsaBackends(preset).filter(({ value }) => (value ?? 'trtllm') !== 'trtllm');
    // Both in one step: trtllm on one side alone is worse than on neither.
    const fix = others.length === 2 ? setTrtllmTwice(others) : undefined;
    return others.map((backend) => {
      const message = `On Blackwell only trtllm is cleared for ${backend.phase}, not ${backend.value}; flashmla_kv is reported to lose accuracy there.`;
      return { path: backend.path, message, fix: fix ?? setTrtllm(backend) };
    });
  },
};
