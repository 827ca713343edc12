import { numberField } from '@/lib/flags/field-value';
import type { Rule } from '@/lib/rules/rule';
import { runningRequests } from '@/lib/rules/running-requests';

const PATH = 'compute.max_inputs';

export const maxInputsHigh: Rule = {
  id: 'max-inputs-high',
  severity: 'note',
  title: 'Modal sends more requests than the engine runs',
  why: 'What is above --max-running-requests waits in the engine’s own queue, where Modal does not see it: instead of a further container the requests get a longer time to the first token.',
  link: 'https://modal.com/docs/guide/concurrent-inputs',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    const inputs = numberField(preset, PATH) ?? 0;
    const running = runningRequests(preset);
    if (running === null || inputs <= running) return [];
    const message = `Of ${inputs} requests in a container ${inputs - running} wait: it runs ${running} at once.`;
    const fix = { label: `Set max_inputs ${running}`, changes: [{ path: PATH, value: running }] };
    return [{ path: PATH, message, fix }];
  },
};
