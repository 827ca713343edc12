import { switchedOn, textFlag } from '@/lib/rules/flag-values';
import type { Rule } from '@/lib/rules/rule';

const PATH = 'extra.schedule-policy';
const TAKES = ['fcfs', 'lof'];

export const priorityPolicy: Rule = {
  id: 'priority-policy',
  severity: 'error',
  title: 'Priorities with a policy that has none',
  why: 'SGLang server_args.py (0.5.10) asserts that --enable-priority-scheduling goes with the policies fcfs or lof.',
  link: 'https://docs.sglang.ai/advanced_features/server_arguments.html',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    const policy = textFlag(preset, 'schedule-policy') ?? 'fcfs';
    if (!switchedOn(preset, 'enable-priority-scheduling') || TAKES.includes(policy)) return [];
    const message = `${policy} knows no priorities: the engine stops at its start.`;
    return [{ path: PATH, message, fix: { label: 'Use fcfs', changes: [{ path: PATH, value: 'fcfs' }] } }];
  },
};
