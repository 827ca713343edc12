import { numberField } from '@/lib/flags/field-value';
import { formatCount } from '@/lib/format';
import { servesGlm5 } from '@/lib/rules/glm5';
import type { Rule } from '@/lib/rules/rule';
import { usesEagle } from '@/lib/rules/uses-eagle';

const PATH = 'flags.kv.max-total-tokens';
// GLM-5.1 config.json: max_position_embeddings. A request is never longer than the pool.
const MAX_POSITIONS = 202_752;
const PAGE_TOKENS = 64;

export const eagleFullContext: Rule = {
  id: 'eagle-full-context',
  severity: 'warning',
  title: 'EAGLE at full context length',
  issue: '#18980',
  why: 'Upstream report: on B200 with EAGLE the engine crashes when a sequence reaches the model’s longest position, as drafts look a few tokens past it. Fixed in March 2026, before 0.5.10.',
  link: 'https://github.com/sgl-project/sglang/issues/18980',
  appliesTo: { engines: { before: '0.5.10' }, gpus: 'any' },
  check(preset) {
    const pool = numberField(preset, PATH);
    const reaches = pool === null || pool >= MAX_POSITIONS;
    if (!reaches || !servesGlm5(preset) || !usesEagle(preset)) return [];
    const shorter = MAX_POSITIONS - PAGE_TOKENS;
    const message = `A request may reach ${formatCount(MAX_POSITIONS)} tokens, where this engine crashes with EAGLE.`;
    const fix = { label: `Set ${formatCount(shorter)}`, changes: [{ path: PATH, value: shorter }] };
    return [{ path: PATH, message, fix }];
  },
};
