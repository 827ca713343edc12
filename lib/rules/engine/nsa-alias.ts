import { textField } from '@/lib/flags/field-value';
import type { Rule } from '@/lib/rules/rule';

const PATH = 'flags.backends.attention-backend';

export const nsaAlias: Rule = {
  id: 'nsa-alias',
  severity: 'note',
  title: 'The attention backend nsa is now dsa',
  why: 'SGLang 0.5.13 renamed its sparse attention; nsa stayed among the choices as a deprecated alias of dsa. For this model the engine takes it by itself as well.',
  link: 'https://github.com/sgl-project/sglang/pull/25821',
  appliesTo: { engines: { from: '0.5.13' }, gpus: 'any' },
  check(preset) {
    if (textField(preset, PATH) !== 'nsa') return [];
    const message = 'nsa is an alias here, with a warning in the log: dsa is the same backend.';
    return [{ path: PATH, message, fix: { label: 'Use dsa', changes: [{ path: PATH, value: 'dsa' }] } }];
  },
};
