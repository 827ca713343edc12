import type { ByteReader } from '@/lib/metrics/byte-reader';
import type { ByteWriter } from '@/lib/metrics/byte-writer';
import { readNumbers, writeNumbers } from '@/lib/metrics/number-column';
import type { GaugeStat } from '@/lib/metrics/point';
import { readPresence, writePresence } from '@/lib/metrics/presence';

/** A gauge of many rows, column by column. `present` names the rows, the columns have one entry for each of those. */
export interface GaugeColumns {
  present: Uint32Array;
  min: Float64Array;
  max: Float64Array;
  sum: Float64Array;
  count: Float64Array;
  statAt(index: number): GaugeStat;
}

/** A gauge as it came has one value a row; only a rollup needs four columns. */
export function writeGauge(writer: ByteWriter, column: readonly (GaugeStat | undefined)[]): void {
  writePresence(
    writer,
    column.map((stat) => stat !== undefined),
  );
  const stats = column.filter((stat) => stat !== undefined);
  const isSingle = stats.every(({ min, max, sum, count }) => count === 1 && min === max && min === sum);
  writer.byte(isSingle ? 1 : 4);
  writeNumbers(
    writer,
    stats.map(({ sum }) => sum),
  );
  if (isSingle) return;
  for (const key of ['min', 'max', 'count'] as const) {
    writeNumbers(
      writer,
      stats.map((stat) => stat[key]),
    );
  }
}

export function readGauge(reader: ByteReader, rows: number): GaugeColumns {
  const present = readPresence(reader, rows);
  const isSingle = reader.byte() === 1;
  const sum = readNumbers(reader, present.length);
  const [min, max, count] = isSingle
    ? [sum, sum, new Float64Array(present.length).fill(1)]
    : [
        readNumbers(reader, present.length),
        readNumbers(reader, present.length),
        readNumbers(reader, present.length),
      ];
  const statAt = (index: number): GaugeStat => ({
    min: min[index] ?? 0,
    max: max[index] ?? 0,
    sum: sum[index] ?? 0,
    count: count[index] ?? 0,
  });
  return { present, min, max, sum, count, statAt };
}
