import { textField } from '@/lib/flags/field-value';
import type { Rule } from '@/lib/rules/rule';

const PATH = 'flags.model.served-model-name';

export const servedNameColon: Rule = {
  id: 'served-name-colon',
  severity: 'error',
  title: 'Served model name with a colon',
  why: 'SGLang stops at its start with a served model name that holds a colon: it keeps what follows a colon for the names of adapters.',
  link: 'https://docs.sglang.ai/advanced_features/server_arguments.html',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    const name = textField(preset, PATH);
    if (!name?.includes(':')) return [];
    const plain = name.replaceAll(':', '_');
    const message = `The engine refuses “${name}”: a served model name holds no colon.`;
    return [
      { path: PATH, message, fix: { label: `Name it ${plain}`, changes: [{ path: PATH, value: plain }] } },
    ];
  },
};
