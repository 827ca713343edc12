import { describe, expect, it } from 'vitest';
import { plainDecimal } from '@/lib/metrics/plain-decimal';
import { seededRandom } from '@/lib/metrics/seeded-random';

describe('plainDecimal', () => {
  it.each([
    ['0', 0],
    ['17.0', 17],
    ['.5', 0.5],
    ['5.', 5],
    ['007', 7],
    ['123456789012345', 123_456_789_012_345],
    ['0.12345678901234', 0.12345678901234],
  ])('reads %s', (word, expected) => {
    expect(plainDecimal(`a ${word}\n`, 2, 2 + word.length)).toBe(expected);
  });

  it.each([
    '',
    '.',
    '-1',
    '+1',
    '1e3',
    '1.2.3',
    'NaN',
    '0x1',
    '1 2',
    '1234567890123456',
    '1.234567890123456',
  ])('leaves "%s" to others', (word) => {
    expect(plainDecimal(word, 0, word.length)).toBe(-1);
  });

  it('is the number that the text stands for, to the last bit', () => {
    const random = seededRandom(1);
    for (let turn = 0; turn < 20_000; turn += 1) {
      const digits = 1 + Math.floor(random() * 15);
      const word = (random() * 10 ** Math.floor(random() * digits)).toFixed(Math.floor(random() * digits));
      const read = plainDecimal(word, 0, word.length);
      if (read !== -1) expect(read).toBe(Number(word));
    }
  });
});
