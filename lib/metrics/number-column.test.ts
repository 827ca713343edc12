import { describe, expect, it } from 'vitest';
import { ByteReader } from '@/lib/metrics/byte-reader';
import { ByteWriter } from '@/lib/metrics/byte-writer';
import { readNumbers, writeNumbers } from '@/lib/metrics/number-column';
import { seededRandom } from '@/lib/metrics/seeded-random';

function written(values: number[]): Uint8Array {
  const writer = new ByteWriter();
  writeNumbers(writer, values);
  return writer.done();
}

describe('a column of numbers', () => {
  it.each([
    { what: 'nothing', values: [], bytes: 1 },
    { what: 'zeros', values: [0, 0, 0], bytes: 1 },
    { what: 'one value', values: [65_536, 65_536], bytes: 9 },
    { what: 'small counts', values: [0, 1, 2, 0, 3], bytes: 6 },
    { what: 'decimals of one length', values: [0.25, 0.5, 0.75], bytes: 4 },
    { what: 'negative numbers', values: [-1, 5, -63], bytes: 4 },
    { what: 'times 15 s apart', values: [1_790_000_000_000, 1_790_000_015_000], bytes: 10 },
    { what: 'a number before one with decimals', values: [1e9, 0.000001], bytes: 10 },
    { what: 'more than whole numbers can hold', values: [1e15, 0.000001], bytes: 17 },
    { what: 'no decimal', values: [Math.PI, 1 / 3], bytes: 17 },
    { what: 'no number at all', values: [Number.NaN, Number.POSITIVE_INFINITY, -0.5], bytes: 25 },
  ])('keeps $what in $bytes bytes', ({ values, bytes }) => {
    const packed = written(values);
    expect([...readNumbers(new ByteReader(packed), values.length)]).toEqual(values);
    expect(packed.length).toBeLessThanOrEqual(bytes);
  });

  it('keeps any numbers', () => {
    const random = seededRandom(11);
    for (let round = 0; round < 2000; round += 1) {
      const size = 10 ** Math.floor(random() * 18);
      const decimals = Math.floor(random() * 8);
      const values = Array.from(
        { length: Math.floor(random() * 40) },
        () =>
          // Not -0, which is kept as 0.
          Number(((random() - 0.3) * size).toFixed(decimals)) + 0,
      );
      expect([...readNumbers(new ByteReader(written(values)), values.length)]).toEqual(values);
    }
  });

  it('refuses a row that was torn', () => {
    const packed = written([1, 2, 3]).slice(0, -1);
    expect(() => readNumbers(new ByteReader(packed), 3)).toThrow('end too early');
  });
});
