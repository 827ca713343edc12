import { textFlag } from '@/lib/rules/flag-values';
import { servesGlm5 } from '@/lib/rules/glm5';
import type { Rule } from '@/lib/rules/rule';
import { usesEagle } from '@/lib/rules/uses-eagle';

const NAMES = ['speculative-draft-model-path', 'speculative-draft-model'];

export const draftModelIgnored: Rule = {
  id: 'draft-model-ignored',
  severity: 'note',
  title: 'The draft layer comes with the model',
  why: 'GLM-5 models hold their own draft layer: SGLang takes the model’s path for the draft and warns when another is given.',
  link: 'https://docs.sglang.ai/advanced_features/speculative_decoding.html',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    const name = NAMES.find((candidate) => textFlag(preset, candidate) !== null);
    if (name === undefined || !servesGlm5(preset) || !usesEagle(preset)) return [];
    const path = `extra.${name}`;
    const message = 'The engine takes the draft layer of the model itself.';
    return [{ path, message, fix: { label: 'Leave it out', changes: [{ path, value: null }] } }];
  },
};
