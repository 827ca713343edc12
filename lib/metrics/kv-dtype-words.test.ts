import { expect, it } from 'vitest';
import { kvDtypeWords } from './kv-dtype-words';

it.each([
  [null, null, 'KV dtype left to the engine'],
  ['auto', null, 'KV dtype left to the engine'],
  [null, 'fp8_e4m3', 'KV fp8_e4m3, chosen by the engine'],
  ['auto', 'bfloat16', 'KV bfloat16, chosen by the engine'],
  ['bfloat16', null, 'KV bfloat16'],
  ['bf16', 'bfloat16', 'KV bfloat16'],
  ['bfloat16', 'bf16', 'KV bfloat16'],
  ['bfloat16', 'fp8_e4m3', 'KV fp8_e4m3, although bfloat16 was asked for'],
])('asked %s, runs %s: %s', (asked, runs, words) => {
  expect(kvDtypeWords(asked, runs)).toBe(words);
});
