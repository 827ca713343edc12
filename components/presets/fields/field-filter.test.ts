import { expect, test } from 'vitest';
import { fieldAt } from '@/lib/flags/catalogue';
import { matchesText } from './field-filter';

test.each([
  ['', true],
  ['kv', true],
  ['--kv-cache-dtype', true],
  ['KV_CACHE', true],
  ['dtype cache', true],
  ['flags.kv', true],
  ['kv nothing', false],
  ['max-running', false],
])('--kv-cache-dtype is found by %j: %s', (text, isFound) => {
  expect(matchesText(fieldAt('flags.kv.kv-cache-dtype'), text)).toBe(isFound);
});

test('finds words of the label and of the explanation', () => {
  expect(matchesText(fieldAt('imageEnv.HF_HUB_OFFLINE'), 'offline hub')).toBe(true);
  expect(matchesText(fieldAt('imageEnv.HF_HUB_OFFLINE'), 'volume')).toBe(true);
});
