import { numberField } from '@/lib/flags/field-value';
import type { Rule } from '@/lib/rules/rule';
import { runningRequests } from '@/lib/rules/running-requests';

const PATH = 'compute.max_inputs';

export const maxInputsLow: Rule = {
  id: 'max-inputs-low',
  severity: 'note',
  title: 'Modal sends fewer requests than the engine can run',
  why: 'Modal opens a new container once each one holds max_inputs requests, so the engine never sees more than that. Both limits are meant to move together.',
  link: 'https://modal.com/docs/guide/concurrent-inputs',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    const inputs = numberField(preset, PATH) ?? 0;
    const containers = numberField(preset, 'compute.max_containers') ?? 0;
    const running = runningRequests(preset);
    if (running === null || inputs >= running) return [];
    const message = `${inputs} inputs × ${containers} containers = ${inputs * containers} requests at once; the engine has room for ${running} × ${containers} = ${running * containers}.`;
    return [
      {
        path: PATH,
        message,
        fix: { label: `Set max_inputs ${running}`, changes: [{ path: PATH, value: running }] },
      },
    ];
  },
};
