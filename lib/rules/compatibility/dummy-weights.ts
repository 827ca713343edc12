import { textFlag } from '@/lib/rules/flag-values';
import type { Rule } from '@/lib/rules/rule';

const PATH = 'extra.load-format';

export const dummyWeights: Rule = {
  id: 'dummy-weights',
  severity: 'warning',
  title: 'Random weights',
  why: '--load-format dummy fills the model with random numbers, for measuring speed. The server looks healthy and answers nonsense.',
  link: 'https://docs.sglang.ai/advanced_features/server_arguments.html',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    if (textFlag(preset, 'load-format') !== 'dummy') return [];
    const message = 'The weights on the volume are not read: every answer would be noise.';
    return [
      { path: PATH, message, fix: { label: 'Read the weights', changes: [{ path: PATH, value: null }] } },
    ];
  },
};
