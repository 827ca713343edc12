import { textField } from '@/lib/flags/field-value';
import type { Rule } from '@/lib/rules/rule';
import { usesEagle } from '@/lib/rules/uses-eagle';

export const SPEC_V2 = 'imageEnv.SGLANG_ENABLE_SPEC_V2';
// SGLang environ.py reads these as true.
const ON = ['1', 'true', 'yes', 'y'];

export const specV2Unset: Rule = {
  id: 'spec-v2-unset',
  severity: 'warning',
  title: 'EAGLE without speculative decoding v2',
  why: 'Up to SGLang 0.5.10 EAGLE without SGLANG_ENABLE_SPEC_V2 switches the overlap scheduler off, with no more than a warning in the log. From 0.5.11 v2 is the default.',
  link: 'https://docs.sglang.ai/advanced_features/speculative_decoding.html',
  appliesTo: { engines: { before: '0.5.11' }, gpus: 'any' },
  check(preset) {
    const value = textField(preset, SPEC_V2)?.toLowerCase();
    if (!usesEagle(preset) || (value !== undefined && ON.includes(value))) return [];
    const message =
      'Without SGLANG_ENABLE_SPEC_V2=1 this engine runs EAGLE with the overlap scheduler off, which is slower.';
    return [
      { path: SPEC_V2, message, fix: { label: 'Set it to 1', changes: [{ path: SPEC_V2, value: '1' }] } },
    ];
  },
};
