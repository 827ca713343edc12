import { textField } from '@/lib/flags/field-value';
import type { Rule } from '@/lib/rules/rule';

const PATH = 'flags.stability.api-key';

export const apiKeyOff: Rule = {
  id: 'api-key-off',
  severity: 'warning',
  title: 'Server without an API key',
  why: 'Modal gives the server a public address. Without --api-key anyone who knows it can send requests, each of which starts or keeps containers that are paid for.',
  link: 'https://docs.sglang.ai/advanced_features/server_arguments.html',
  appliesTo: { engines: {}, gpus: 'any' },
  check(preset) {
    if (textField(preset, PATH) !== null) return [];
    const message = 'The server’s address is public: without a key anyone can use it, at your cost.';
    return [
      { path: PATH, message, fix: { label: 'Ask for the key', changes: [{ path: PATH, value: 'API_KEY' }] } },
    ];
  },
};
