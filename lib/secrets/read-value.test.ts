import { expect, it } from 'vitest';
import { readSecretValue } from './read-value';

const TOKEN = 'hf_AbCdEfGhIjKlMnOp';

it.each([
  { key: 'HF_TOKEN', given: TOKEN, value: TOKEN, isTrimmed: false },
  { key: 'HF_TOKEN', given: ` ${TOKEN}\n`, value: TOKEN, isTrimmed: true },
  { key: 'HF_TOKEN', given: 'hf_12345678', value: 'hf_12345678', isTrimmed: false },
  { key: 'API_KEY', given: 'k'.repeat(16), value: 'k'.repeat(16), isTrimmed: false },
  { key: 'API_KEY', given: `${'k'.repeat(16)}\r\n`, value: 'k'.repeat(16), isTrimmed: true },
  { key: 'OTHER', given: 'eight ch', value: 'eight ch', isTrimmed: false },
])('$key takes $given', ({ key, given, value, isTrimmed }) => {
  expect(readSecretValue(key, given)).toEqual({ ok: true, value: { value, isTrimmed } });
});

it.each([
  { key: 'HF_TOKEN', given: '', says: 'is empty' },
  { key: 'HF_TOKEN', given: ' \n', says: 'is empty' },
  { key: 'HF_TOKEN', given: 'sk-AbCdEfGhIjKlMnOp', says: 'begins with hf_' },
  { key: 'HF_TOKEN', given: 'hf_1234567', says: 'begins with hf_' },
  { key: 'HF_TOKEN', given: `${TOKEN}\n${TOKEN}`, says: 'line break' },
  { key: 'API_KEY', given: 'k'.repeat(15), says: '16 characters' },
  { key: 'API_KEY', given: `${'k'.repeat(16)} k`, says: 'no HTTP header' },
  { key: 'API_KEY', given: `${'k'.repeat(16)}é`, says: 'no HTTP header' },
  { key: 'OTHER', given: 'seven c', says: '8 characters' },
])('$key refuses $given', ({ key, given, says }) => {
  const read = readSecretValue(key, given);
  if (read.ok) throw new Error('taken');
  expect(read.error).toMatchObject({ code: 'invalid', field: key });
  expect(read.error.message).toContain(says);
  if (given.trim()) expect(read.error.message).not.toContain(given.trim());
});
