import { textField } from '@/lib/flags/field-value';
import type { Rule } from '@/lib/rules/rule';
import { SPEC_V2 } from './spec-v2-unset';

export const specV2Ignored: Rule = {
  id: 'spec-v2-ignored',
  severity: 'note',
  title: 'SGLANG_ENABLE_SPEC_V2 is no longer needed',
  why: 'SGLang 0.5.11 made speculative decoding v2 the default; a later release removed the variable and only logs that it was set.',
  link: 'https://docs.sglang.ai/advanced_features/speculative_decoding.html',
  appliesTo: { engines: { from: '0.5.11' }, gpus: 'any' },
  check(preset) {
    if (textField(preset, SPEC_V2) === null) return [];
    const message = 'Speculative decoding v2 is this engine’s default; later releases ignore the variable.';
    return [
      { path: SPEC_V2, message, fix: { label: 'Leave it out', changes: [{ path: SPEC_V2, value: null }] } },
    ];
  },
};
