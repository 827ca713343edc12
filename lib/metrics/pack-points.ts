import { ByteReader } from '@/lib/metrics/byte-reader';
import { ByteWriter } from '@/lib/metrics/byte-writer';
import { writeCounter } from '@/lib/metrics/counter-section';
import { fillRows } from '@/lib/metrics/fill-rows';
import { writeGauge } from '@/lib/metrics/gauge-section';
import { writeHistograms } from '@/lib/metrics/histogram-section';
import { COUNTER_NAMES, GAUGE_NAMES, HISTOGRAM_NAMES } from '@/lib/metrics/metric-table';
import { readNumbers, writeNumbers } from '@/lib/metrics/number-column';
import type { Point } from '@/lib/metrics/point';

/** The section that says of which container and time each row is; the sections of the metrics have the same rows. */
export const ROWS = 'rows';

/** Points as sections of bytes, one a metric that any of them has, and ROWS. Containers stay together, each in the order of time. */
export function packPoints(points: readonly Point[]): Map<string, Uint8Array> {
  const rows = inRows(points);
  const sections = new Map<string, Uint8Array>();
  const writer = new ByteWriter();
  const add = <T>(
    name: string,
    read: (point: Point) => T | undefined,
    write: (writer: ByteWriter, column: readonly (T | undefined)[]) => void,
  ) => {
    const column = rows.map(read);
    if (!column.some((value) => value !== undefined)) return;
    write(writer, column);
    sections.set(name, writer.done());
  };
  packRows(writer, rows);
  sections.set(ROWS, writer.done());
  for (const name of GAUGE_NAMES) add(name, ({ gauges }) => gauges[name], writeGauge);
  for (const name of COUNTER_NAMES) add(name, ({ counters }) => counters[name], writeCounter);
  for (const name of HISTOGRAM_NAMES) add(name, ({ histograms }) => histograms[name], writeHistograms);
  return sections;
}

/** The points as they are packed; mostly they lie so already. */
function inRows(points: readonly Point[]): readonly Point[] {
  const isSorted = points.every((point, index) => {
    const before = points[index - 1];
    return before === undefined || compareRows(before, point) <= 0;
  });
  return isSorted ? points : [...points].sort(compareRows);
}

function compareRows(a: Point, b: Point): number {
  if (a.container === b.container) return a.at.getTime() - b.at.getTime();
  return a.container < b.container ? -1 : 1;
}

/** The points of sections, with the metrics whose sections are there; of one container, and of some times, when those are named. */
export function unpackPoints(
  sections: ReadonlyMap<string, Uint8Array>,
  container?: string,
  isWanted: (atMs: number) => boolean = () => true,
): Point[] {
  const rowsSection = sections.get(ROWS);
  if (!rowsSection) return [];
  const { runs, times } = unpackRows(rowsSection);
  const points = new Array<Point | null>(times.length).fill(null);
  for (const run of runs) {
    if (container !== undefined && run.container !== container) continue;
    for (let row = run.from; row < run.to; row += 1) {
      const atMs = times[row] ?? 0;
      if (isWanted(atMs)) {
        points[row] = {
          container: run.container,
          at: new Date(atMs),
          gauges: {},
          counters: {},
          histograms: {},
        };
      }
    }
  }
  fillRows(sections, points);
  return points.filter((point) => point !== null);
}

function packRows(writer: ByteWriter, rows: readonly Point[]): void {
  const runs: { container: string; length: number }[] = [];
  for (const { container } of rows) {
    const last = runs.at(-1);
    if (last?.container === container) last.length += 1;
    else runs.push({ container, length: 1 });
  }
  writer.varint(runs.length);
  for (const { container, length } of runs) {
    writer.text(container);
    writer.varint(length);
  }
  writeNumbers(
    writer,
    rows.map(({ at }) => at.getTime()),
  );
}

/** Rows of one container, `to` exclusive. */
export interface Run {
  container: string;
  from: number;
  to: number;
}

/** Which rows are of which container, and the time (unix milliseconds) of each. */
export function unpackRows(bytes: Uint8Array): { runs: Run[]; times: Float64Array } {
  const reader = new ByteReader(bytes);
  const runs: Run[] = [];
  let rows = 0;
  for (let left = reader.varint(); left > 0; left -= 1) {
    const container = reader.text();
    const from = rows;
    rows += reader.varint();
    runs.push({ container, from, to: rows });
  }
  return { runs, times: readNumbers(reader, rows) };
}
