import { expect, test } from 'vitest';
import { fieldAt } from '@/lib/flags/catalogue';
import { parseTyped, typedText } from './typed-text';

test.each([
  ['flags.kv.max-running-requests', '48', 48],
  ['flags.kv.max-running-requests', ' 48 ', 48],
  ['flags.kv.max-running-requests', '', null],
  ['flags.kv.max-running-requests', '4 8', '4 8'],
  ['flags.kv.max-running-requests', '1e3', '1e3'],
  ['flags.kv.mem-fraction-static', '0.', 0],
  ['flags.kv.mem-fraction-static', '.88', 0.88],
  ['flags.kv.mem-fraction-static', '-', '-'],
  ['compute.max_containers', '', null],
  ['flags.model.served-model-name', '', null],
  ['flags.model.served-model-name', '8', '8'],
  ['flags.model.model-path', '', ''],
  ['constants.DEPLOYED_URL', '', ''],
  ['imageEnv.HF_HUB_OFFLINE', '1', '1'],
  ['secrets.glm51-api-key', 'API_KEY, OTHER', ['API_KEY', 'OTHER']],
  ['secrets.glm51-api-key', ' ', []],
])('%s typed %j means %j', (path, text, value) => {
  expect(parseTyped(fieldAt(path), text)).toEqual(value);
});

test.each([
  [48, '48'],
  [0.88, '0.88'],
  [null, ''],
  [['A', 'B'], 'A, B'],
])('%j is typed as %j', (value, text) => {
  expect(typedText(value)).toBe(text);
});
