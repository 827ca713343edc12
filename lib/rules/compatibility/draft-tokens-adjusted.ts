import { DRAFT_TOKENS, draftFlags } from '@/lib/rules/draft-flags';
import type { Rule } from '@/lib/rules/rule';
import { usesEagle } from '@/lib/rules/uses-eagle';

export const draftTokensAdjusted: Rule = {
  id: 'draft-tokens-adjusted',
  severity: 'warning',
  title: 'Draft tokens are not draft steps + 1',
  why: 'With top-k 1 a draft is a chain, so it has one token more than steps. SGLang changes the number by itself and only logs it: the engine then runs another value than the preset says.',
  link: 'https://docs.sglang.ai/advanced_features/speculative_decoding.html',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    const { steps, topk, tokens } = draftFlags(preset);
    if (!usesEagle(preset) || topk !== 1 || steps === null || tokens === null) return [];
    const wanted = steps + 1;
    if (tokens === wanted) return [];
    const message = `The engine takes ${steps} + 1 = ${wanted} draft tokens, not ${tokens}.`;
    const fix = { label: `Set draft tokens ${wanted}`, changes: [{ path: DRAFT_TOKENS, value: wanted }] };
    return [{ path: DRAFT_TOKENS, message, fix }];
  },
};
