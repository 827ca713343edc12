import { textField } from '@/lib/flags/field-value';
import type { Rule } from '@/lib/rules/rule';
import { usesEagle } from '@/lib/rules/uses-eagle';

export const acceptLengthOne: Rule = {
  id: 'accept-length-one',
  severity: 'note',
  title: 'Drafts that are never accepted',
  issue: '#24795',
  why: 'Reported for GLM-4.5-Air-FP8 with engines after 0.5.10, and closed: the accept length stays at 1, so every draft is thrown away and EAGLE costs time. Whether it reached GLM-5 is not known.',
  link: 'https://github.com/sgl-project/sglang/issues/24795',
  appliesTo: { engines: { from: '0.5.10.post1', before: '0.5.13' }, gpus: 'any' },
  check(preset) {
    const isGlm45 = textField(preset, 'constants.MODEL_REPO')?.includes('/GLM-4.5') ?? false;
    if (!isGlm45 || !usesEagle(preset)) return [];
    const message = 'The accept length may stay at 1.0 with this engine: EAGLE then only costs time.';
    return [{ path: 'flags.speculative.speculative-algorithm', message }];
  },
};
