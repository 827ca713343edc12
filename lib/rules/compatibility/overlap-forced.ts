import { switchedOn } from '@/lib/rules/flag-values';
import type { Rule } from '@/lib/rules/rule';
import { specV2 } from '@/lib/rules/spec-v2';
import { usesEagle } from '@/lib/rules/uses-eagle';

const PATH = 'extra.disable-overlap-schedule';

export const overlapForced: Rule = {
  id: 'overlap-forced',
  severity: 'note',
  title: 'The overlap scheduler stays on',
  why: 'Up to SGLang 0.5.10 speculative decoding v2 switches the overlap scheduler on, even when --disable-overlap-schedule is given. From 0.5.11 the flag chooses v2 without overlap.',
  link: 'https://docs.sglang.ai/advanced_features/speculative_decoding.html',
  appliesTo: { engines: { before: '0.5.11' }, gpus: 'any' },
  check(preset) {
    if (!switchedOn(preset, 'disable-overlap-schedule') || !usesEagle(preset)) return [];
    if (specV2(preset) !== 'on') return [];
    const message = 'SGLANG_ENABLE_SPEC_V2 switches it on again: the flag has no effect.';
    return [{ path: PATH, message, fix: { label: 'Leave it out', changes: [{ path: PATH, value: null }] } }];
  },
};
