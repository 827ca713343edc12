import { allToAll } from '@/lib/rules/data-parallel';
import { switchedOn } from '@/lib/rules/flag-values';
import type { Rule } from '@/lib/rules/rule';

const PATH = 'extra.enable-two-batch-overlap';

export const twoBatchOverlap: Rule = {
  id: 'two-batch-overlap',
  severity: 'error',
  title: 'Two-batch overlap without expert exchange',
  why: 'Two batches overlap one’s computing with the other’s exchange of tokens between experts. SGLang server_args.py (0.5.10) stops when --moe-a2a-backend is none, as there is nothing to overlap.',
  link: 'https://docs.sglang.ai/advanced_features/expert_parallelism.html',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    if (!switchedOn(preset, 'enable-two-batch-overlap') || allToAll(preset) !== 'none') return [];
    const message = 'Without a --moe-a2a-backend the engine stops at its start.';
    return [{ path: PATH, message, fix: { label: 'Leave it out', changes: [{ path: PATH, value: null }] } }];
  },
};
