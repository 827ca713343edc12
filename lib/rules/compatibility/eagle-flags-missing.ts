import { DRAFT_TOKENS, draftFlags, STEPS, TOPK } from '@/lib/rules/draft-flags';
import type { Rule } from '@/lib/rules/rule';
import { usesEagle } from '@/lib/rules/uses-eagle';

// What SGLang picks for this model when all three are left out (server_args.py, 0.5.10).
const DEFAULT_STEPS = 3;

export const eagleFlagsMissing: Rule = {
  id: 'eagle-flags-missing',
  severity: 'error',
  title: 'EAGLE with some of its flags only',
  why: 'SGLang picks draft steps, top-k and draft tokens together or not at all: left out all three they become 3, 1 and 4; with one or two of them the engine stops at its start.',
  link: 'https://docs.sglang.ai/advanced_features/speculative_decoding.html',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    const { steps, topk, tokens } = draftFlags(preset);
    const given = [steps, topk, tokens].filter((value) => value !== null).length;
    if (!usesEagle(preset) || given === 0 || given === 3) return [];
    const wantedSteps = steps ?? Math.max(1, (tokens ?? DEFAULT_STEPS + 1) - 1);
    const changes = [
      { path: STEPS, value: wantedSteps },
      { path: TOPK, value: topk ?? 1 },
      { path: DRAFT_TOKENS, value: tokens ?? wantedSteps + 1 },
    ];
    const missing = [steps === null && STEPS, topk === null && TOPK, tokens === null && DRAFT_TOKENS];
    const path = missing.find((name) => name !== false) || STEPS;
    const message =
      'EAGLE needs draft steps, top-k and draft tokens: set all three, or none to take 3, 1 and 4.';
    return [{ path, message, fix: { label: 'Set all three', changes } }];
  },
};
