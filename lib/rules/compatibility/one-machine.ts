import { numberFlag } from '@/lib/rules/flag-values';
import type { Rule } from '@/lib/rules/rule';

const PATH = 'extra.nnodes';

export const oneMachine: Rule = {
  id: 'one-machine',
  severity: 'error',
  title: 'More machines than a container has',
  why: 'A container runs on one machine. With --nnodes above 1 the engine waits for ranks on other machines, which nobody starts, until its start-up time is over.',
  link: 'https://docs.sglang.ai/advanced_features/server_arguments.html',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    const nodes = numberFlag(preset, 'nnodes') ?? 1;
    if (nodes <= 1) return [];
    const message = `The engine would wait for ${nodes} machines; a container is one.`;
    return [{ path: PATH, message, fix: { label: 'Leave it out', changes: [{ path: PATH, value: null }] } }];
  },
};
