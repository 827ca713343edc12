import { getField, textField } from '@/lib/flags/field-value';
import type { Rule } from '@/lib/rules/rule';

const PATH = 'secrets.glm51-api-key';

export const apiKeyNotInSecret: Rule = {
  id: 'api-key-not-in-secret',
  severity: 'warning',
  title: 'The API key is not asked of the secret',
  why: 'A deploy fails when a secret lacks a key which the preset lists for it. A key that is not listed may be missing unnoticed, and the server then starts without one, open to everyone.',
  link: 'https://modal.com/docs/guide/secrets',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    const key = textField(preset, 'flags.stability.api-key');
    const keys = getField(preset, PATH);
    if (key === null || !Array.isArray(keys) || keys.includes(key)) return [];
    const message = `--api-key takes ${key}, which is not among the keys of this secret: a server without it is open.`;
    const changes = [{ path: PATH, value: [...keys, key] }];
    return [{ path: PATH, message, fix: { label: `Add ${key}`, changes } }];
  },
};
