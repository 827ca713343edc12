import { HOPPER } from '@/lib/rules/applies-to';
import { nsaBackends } from '@/lib/rules/nsa-backends';
import type { Rule } from '@/lib/rules/rule';

export const trtllmNeedsBlackwell: Rule = {
  id: 'trtllm-needs-blackwell',
  severity: 'error',
  title: 'trtllm attention runs on Blackwell only',
  why: 'SGLang’s table of sparse-attention kernels lists trtllm for Blackwell alone; on Hopper the engine picks flashmla or fa3 by itself.',
  link: 'https://docs.sglang.ai/basic_usage/deepseek_v32.html',
  appliesTo: { engines: {}, gpus: HOPPER },
  check(preset) {
    return nsaBackends(preset)
      .filter(({ value }) => value === 'trtllm')
      .map(({ path, phase }) => ({
        path,
        message: `${phase === 'decode' ? 'Decoding' : 'Prefill'} on trtllm has no kernels for this GPU: leave the choice to the engine.`,
        fix: { label: `Leave ${phase} to the engine`, changes: [{ path, value: null }] },
      }));
  },
};
