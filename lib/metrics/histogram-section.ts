import type { ByteReader } from '@/lib/metrics/byte-reader';
import type { ByteWriter } from '@/lib/metrics/byte-writer';
import { groupBy } from '@/lib/metrics/group-by';
import type { Histogram } from '@/lib/metrics/histogram';
import { readNumbers, writeNumbers } from '@/lib/metrics/number-column';
import { readPresence, writePresence } from '@/lib/metrics/presence';
import { sharedBounds } from '@/lib/metrics/shared-bounds';

/** The rows of one bucket layout, bucket by bucket: most buckets are empty in every row, and take one byte. */
export interface LayoutColumns {
  bounds: readonly number[];
  present: Uint32Array;
  histogramAt(index: number): Histogram;
}

export function writeHistograms(writer: ByteWriter, column: readonly (Histogram | undefined)[]): void {
  const layoutOf = column.map((histogram) => histogram && sharedBounds(histogram.bounds));
  const histograms = column.filter((histogram) => histogram !== undefined);
  const layouts = groupBy(histograms, ({ bounds }) => sharedBounds(bounds));
  writer.varint(layouts.size);
  for (const [bounds, rows] of layouts) {
    writer.varint(bounds.length);
    for (const bound of bounds) writer.float(bound);
    writePresence(
      writer,
      layoutOf.map((layout) => layout === bounds),
    );
    writeNumbers(
      writer,
      rows.map(({ sum }) => sum),
    );
    const bucketCounts = new Float64Array(rows.length);
    for (let bucket = 0; bucket <= bounds.length; bucket += 1) {
      for (let row = 0; row < rows.length; row += 1) bucketCounts[row] = rows[row]?.counts[bucket] ?? 0;
      writeNumbers(writer, bucketCounts);
    }
  }
}

export function readHistograms(reader: ByteReader, rows: number): LayoutColumns[] {
  return Array.from({ length: reader.varint() }, () => {
    const bounds = sharedBounds(Array.from({ length: reader.varint() }, () => reader.float()));
    const present = readPresence(reader, rows);
    const sums = readNumbers(reader, present.length);
    const buckets = Array.from({ length: bounds.length + 1 }, () => readNumbers(reader, present.length));
    const histogramAt = (index: number): Histogram => {
      const counts: number[] = [];
      for (const bucket of buckets) counts.push(bucket[index] ?? 0);
      return { bounds, counts, sum: sums[index] ?? 0 };
    };
    return { bounds, present, histogramAt };
  });
}
