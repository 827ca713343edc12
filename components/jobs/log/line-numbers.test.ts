import { expect, test } from 'vitest';
import { allLines, LineNumbers } from './line-numbers';

function bytesOf(...numbers: number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(numbers.length * 4));
  for (const [index, number] of numbers.entries()) view.setInt32(index * 4, number);
  return new Uint8Array(view.buffer);
}

test('numbers that arrive in pieces, cut anywhere', () => {
  const expected = Array.from({ length: 5_000 }, (_, index) => index * 200 + 7);
  const bytes = bytesOf(...expected);
  const numbers = new LineNumbers();
  let rest = new Uint8Array();
  for (let start = 0; start < bytes.length; start += 1_001) {
    rest = new Uint8Array(numbers.pushBytes(Buffer.concat([rest, bytes.subarray(start, start + 1_001)])));
  }
  expect(rest).toHaveLength(0);
  expect(Array.from({ length: numbers.count }, (_, row) => numbers.numberAt(row))).toEqual(expected);
});

test.each([
  [1, 0],
  [10, 0],
  [11, 1],
  [30, 2],
  [31, 3],
  [99, 3],
])('line %i is in row %i of 10, 20, 30', (number, row) => {
  const numbers = new LineNumbers();
  for (const shown of [10, 20, 30]) numbers.push(shown);
  expect(numbers.rowOf(number)).toBe(row);
});

test('without a filter a row is its line', () => {
  const rows = allLines(3);
  expect([rows.count, rows.numberAt(0), rows.rowOf(3)]).toEqual([3, 1, 2]);
});
