import { numberFlag } from '@/lib/rules/flag-values';
import { PAGE_TOKENS, servesGlm5 } from '@/lib/rules/glm5';
import type { Rule } from '@/lib/rules/rule';

const PATH = 'extra.page-size';

export const pageSizeForced: Rule = {
  id: 'page-size-forced',
  severity: 'note',
  title: 'The page size is always 64',
  why: 'SGLang server_args.py (0.5.10) sets the page size of a sparse-attention model on CUDA to 64, whatever the flag says.',
  link: 'https://docs.sglang.ai/advanced_features/server_arguments.html',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    const size = numberFlag(preset, 'page-size');
    if (size === null || size === PAGE_TOKENS || !servesGlm5(preset)) return [];
    const message = `The engine takes ${PAGE_TOKENS}, not ${size}, for this model.`;
    return [{ path: PATH, message, fix: { label: 'Leave it out', changes: [{ path: PATH, value: null }] } }];
  },
};
