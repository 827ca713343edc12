import type { ByteReader } from '@/lib/metrics/byte-reader';
import type { ByteWriter } from '@/lib/metrics/byte-writer';
import { readNumbers, writeNumbers } from '@/lib/metrics/number-column';
import { readPresence, writePresence } from '@/lib/metrics/presence';

/** A counter of many rows: the rows that have it, and a value for each of those. */
export interface CounterColumn {
  present: Uint32Array;
  values: Float64Array;
}

export function writeCounter(writer: ByteWriter, column: readonly (number | undefined)[]): void {
  writePresence(
    writer,
    column.map((value) => value !== undefined),
  );
  writeNumbers(
    writer,
    column.filter((value) => value !== undefined),
  );
}

export function readCounter(reader: ByteReader, rows: number): CounterColumn {
  const present = readPresence(reader, rows);
  return { present, values: readNumbers(reader, present.length) };
}
