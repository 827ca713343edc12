import { dataParallel, dpAttention } from '@/lib/rules/data-parallel';
import { switchedOn } from '@/lib/rules/flag-values';
import type { Rule } from '@/lib/rules/rule';

const PATH = 'extra.enable-dp-lm-head';

export const dpLmHeadAlone: Rule = {
  id: 'dp-lm-head-alone',
  severity: 'error',
  title: 'A parallel output layer without parallel attention',
  why: 'SGLang server_args.py (0.5.10) asserts that --enable-dp-lm-head comes with --enable-dp-attention.',
  link: 'https://docs.sglang.ai/advanced_features/server_arguments.html',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    // With one copy both are turned off before the engine looks.
    if (!switchedOn(preset, 'enable-dp-lm-head') || dpAttention(preset) || dataParallel(preset) === 1)
      return [];
    const message = '--enable-dp-lm-head needs --enable-dp-attention: the engine stops at its start.';
    return [{ path: PATH, message, fix: { label: 'Leave it out', changes: [{ path: PATH, value: null }] } }];
  },
};
