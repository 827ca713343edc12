import { flagPath } from '@/lib/flags/flag-of';
import { formatCount } from '@/lib/format';
import { numberFlag } from '@/lib/rules/flag-values';
import { MAX_POSITIONS, PAGE_TOKENS, servesGlm5 } from '@/lib/rules/glm5';
import type { Rule } from '@/lib/rules/rule';
import { usesEagle } from '@/lib/rules/uses-eagle';

const POOL = 'max-total-tokens';
const CONTEXT = 'context-length';

export const eagleFullContext: Rule = {
  id: 'eagle-full-context',
  severity: 'warning',
  title: 'EAGLE at full context length',
  issue: '#18980',
  why: 'Upstream report: on B200 with EAGLE the engine crashes when a sequence reaches the model’s longest position, as drafts look a few tokens past it. Fixed in March 2026, before 0.5.10.',
  link: 'https://github.com/sgl-project/sglang/issues/18980',
  appliesTo: { engines: { before: '0.5.10' }, gpus: 'any' },
  check(preset) {
    const context = numberFlag(preset, CONTEXT);
    // A request is never longer than the context, nor than the pool.
    const longest = Math.min(
      context ?? MAX_POSITIONS,
      numberFlag(preset, POOL) ?? MAX_POSITIONS,
      MAX_POSITIONS,
    );
    const drafts = numberFlag(preset, 'speculative-num-draft-tokens') ?? 4;
    if (longest <= MAX_POSITIONS - drafts || !servesGlm5(preset) || !usesEagle(preset)) return [];
    const path = flagPath(preset, context === null ? POOL : CONTEXT);
    const shorter = Math.floor((MAX_POSITIONS - drafts) / PAGE_TOKENS) * PAGE_TOKENS;
    const message = `A request may reach ${formatCount(longest)} tokens, and ${drafts} drafts look past ${formatCount(MAX_POSITIONS)}, where this engine crashes.`;
    if (shorter <= 0) return [{ path, message }];
    const fix = { label: `Set ${formatCount(shorter)}`, changes: [{ path, value: shorter }] };
    return [{ path, message, fix }];
  },
};
