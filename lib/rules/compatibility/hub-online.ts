import { textField } from '@/lib/flags/field-value';
import type { Rule } from '@/lib/rules/rule';

const PATH = 'imageEnv.HF_HUB_OFFLINE';
// huggingface_hub constants.py reads these as true.
const ON = ['1', 'ON', 'YES', 'TRUE'];

export const hubOnline: Rule = {
  id: 'hub-online',
  severity: 'warning',
  title: 'The server may ask the hub',
  why: 'The weights lie on their volume. Without HF_HUB_OFFLINE a start also depends on the hub’s being up, and may fetch files that differ from those that were downloaded and checked.',
  link: 'https://huggingface.co/docs/huggingface_hub/package_reference/environment_variables',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    const value = textField(preset, PATH);
    if (value !== null && ON.includes(value.toUpperCase())) return [];
    const message = 'A start would ask the hub for files which the volume already has.';
    return [{ path: PATH, message, fix: { label: 'Set it to 1', changes: [{ path: PATH, value: '1' }] } }];
  },
};
