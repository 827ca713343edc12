import type { ByteReader } from '@/lib/metrics/byte-reader';
import type { ByteWriter } from '@/lib/metrics/byte-writer';

/** Which rows of a column hold a value: one byte when all do, else a bit a row. */
export function writePresence(writer: ByteWriter, present: readonly boolean[]): void {
  const isAll = present.every(Boolean);
  writer.byte(isAll ? 1 : 0);
  if (isAll) return;
  for (let row = 0; row < present.length; row += 8) {
    let bits = 0;
    for (let bit = 0; bit < 8; bit += 1) if (present[row + bit]) bits |= 1 << bit;
    writer.byte(bits);
  }
}

/** The rows that hold a value, in their order. */
export function readPresence(reader: ByteReader, rows: number): Uint32Array {
  if (reader.byte() === 1) {
    const all = new Uint32Array(rows);
    for (let row = 0; row < rows; row += 1) all[row] = row;
    return all;
  }
  const present: number[] = [];
  for (let row = 0; row < rows; row += 8) {
    const bits = reader.byte();
    for (let bit = 0; bit < 8; bit += 1) if (bits & (1 << bit)) present.push(row + bit);
  }
  return Uint32Array.from(present);
}
