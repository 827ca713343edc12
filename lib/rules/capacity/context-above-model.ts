import { formatCount } from '@/lib/format';
import { numberFlag } from '@/lib/rules/flag-values';
import { MAX_POSITIONS, servesGlm5 } from '@/lib/rules/glm5';
import type { Rule } from '@/lib/rules/rule';

const PATH = 'extra.context-length';

export const contextAboveModel: Rule = {
  id: 'context-above-model',
  severity: 'error',
  title: 'Context longer than the model’s',
  why: 'GLM-5.1’s config.json ends at 202,752 positions. SGLang stops with an error when --context-length is larger, unless an environment variable overrides it, and answers past that length are not what the model learned.',
  link: 'https://huggingface.co/zai-org/GLM-5.1-FP8/blob/main/config.json',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    const context = numberFlag(preset, 'context-length');
    if (context === null || context <= MAX_POSITIONS || !servesGlm5(preset)) return [];
    const most = formatCount(MAX_POSITIONS);
    const message = `${formatCount(context)} tokens are more than the model’s ${most} positions: the engine stops at its start.`;
    return [
      { path: PATH, message, fix: { label: `Set ${most}`, changes: [{ path: PATH, value: MAX_POSITIONS }] } },
    ];
  },
};
