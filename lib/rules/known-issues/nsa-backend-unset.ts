import { BLACKWELL } from '@/lib/rules/applies-to';
import { nsaBackends, setTrtllm } from '@/lib/rules/nsa-backends';
import type { Rule } from '@/lib/rules/rule';

export const nsaBackendUnset: Rule = {
  id: 'nsa-backend-unset',
  severity: 'warning',
  title: 'NSA backend left to the engine',
  why: 'What SGLang picks depends on its version and the KV dtype: on B200, 0.5.9 took flashmla, 0.5.10 takes trtllm with FP8 KV and flashmla_sparse for prefill with BF16 KV.',
  link: 'https://github.com/sgl-project/sglang/pull/21914',
  appliesTo: { engines: {}, gpus: BLACKWELL },
  check(preset) {
    return nsaBackends(preset)
      .filter(({ value }) => value === null)
      .map((backend) => ({
        path: backend.path,
        message: `Without ${backend.flag} the engine picks a backend by its version and KV dtype, and may pick flashmla.`,
        fix: setTrtllm(backend),
      }));
  },
};
