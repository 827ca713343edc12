import { numberFlag } from '@/lib/rules/flag-values';
import type { Rule } from '@/lib/rules/rule';

const PATH = 'extra.schedule-conservativeness';

export const conservativenessNegative: Rule = {
  id: 'conservativeness-negative',
  severity: 'error',
  title: 'Negative schedule conservativeness',
  why: 'SGLang server_args.py (0.5.10) asserts that it is 0 or more. 1 is the default; about 1.3 is the advice where requests are often taken back.',
  link: 'https://docs.sglang.ai/advanced_features/hyperparameter_tuning.html',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    const value = numberFlag(preset, 'schedule-conservativeness');
    if (value === null || value >= 0) return [];
    const message = `The engine stops at its start with ${value}: it takes 0 and more.`;
    return [{ path: PATH, message, fix: { label: 'Leave it out', changes: [{ path: PATH, value: null }] } }];
  },
};
