import { DRAFT_TOKENS, draftFlags, TOPK } from '@/lib/rules/draft-flags';
import { servesGlm5 } from '@/lib/rules/glm5';
import type { Rule } from '@/lib/rules/rule';
import { usesEagle } from '@/lib/rules/uses-eagle';

export const eagleTopk: Rule = {
  id: 'eagle-topk',
  severity: 'error',
  title: 'EAGLE top-k above 1',
  why: 'SGLang server_args.py (0.5.10): speculative decoding v2 supports top-k 1 only, and the page size of 64 that this model forces refuses more without v2 as well.',
  link: 'https://docs.sglang.ai/advanced_features/speculative_decoding.html',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    const { topk, steps, tokens } = draftFlags(preset);
    if (!servesGlm5(preset) || !usesEagle(preset) || topk === null || topk === 1) return [];
    const message = `The engine refuses --speculative-eagle-topk ${topk} for this model: only 1 starts.`;
    const chain = steps === null || tokens === null ? [] : [{ path: DRAFT_TOKENS, value: steps + 1 }];
    const changes = [{ path: TOPK, value: 1 }, ...chain];
    return [{ path: TOPK, message, fix: { label: 'Set top-k 1', changes } }];
  },
};
