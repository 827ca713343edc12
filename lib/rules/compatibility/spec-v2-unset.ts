import type { Rule } from '@/lib/rules/rule';
import { SPEC_V2, specV2 } from '@/lib/rules/spec-v2';
import { usesEagle } from '@/lib/rules/uses-eagle';

export const specV2Unset: Rule = {
  id: 'spec-v2-unset',
  severity: 'warning',
  title: 'EAGLE without speculative decoding v2',
  why: 'Up to SGLang 0.5.10 EAGLE without SGLANG_ENABLE_SPEC_V2 switches the overlap scheduler off, with no more than a warning in the log. From 0.5.11 v2 is the default.',
  link: 'https://docs.sglang.ai/advanced_features/speculative_decoding.html',
  appliesTo: { engines: { before: '0.5.11' }, gpus: 'any' },
  check(preset) {
    if (!usesEagle(preset) || specV2(preset) === 'on') return [];
    const message =
      'Without SGLANG_ENABLE_SPEC_V2=1 this engine runs EAGLE with the overlap scheduler off, which is slower.';
    return [
      { path: SPEC_V2, message, fix: { label: 'Set it to 1', changes: [{ path: SPEC_V2, value: '1' }] } },
    ];
  },
};
