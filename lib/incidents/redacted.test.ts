import { expect, it } from 'vitest';
import { redacted } from './redacted';

it('hides in every text, however deep, and leaves numbers as they are', () => {
  const values = [1, null, 3];
  const given = { a: 'key', list: ['key', { b: 'key' }], values, none: null, is: true };
  const hidden = redacted(given, (text) => text.replace('key', '…'));
  expect(hidden).toEqual({ a: '…', list: ['…', { b: '…' }], values: [1, null, 3], none: null, is: true });
  expect(hidden.values).toBe(values);
});
