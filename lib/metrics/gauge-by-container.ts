import { ByteReader } from '@/lib/metrics/byte-reader';
import { bridged, type Column, RAW_SECONDS } from '@/lib/metrics/columns';
import { type GaugeColumns, readGauge } from '@/lib/metrics/gauge-section';
import type { GaugeName } from '@/lib/metrics/metric-table';
import { millionths } from '@/lib/metrics/millionths';
import { ROWS, unpackRows } from '@/lib/metrics/pack-points';
import type { Grid } from '@/lib/metrics/series';

/** A gauge of one container, step by step. */
export interface GaugeLines {
  mean: Column;
  max: Column;
}

/** Packed rows, and which of them count. */
interface Packed {
  sections: ReadonlyMap<string, Uint8Array>;
  isWanted(atMs: number): boolean;
}

/**
 * One gauge of every container over the steps of a grid, by the id of the container: as `stepsOf` and `rollUpTime` say it,
 * but from column to column, without a point for each row of a hundred containers. Pure.
 */
export function gaugeByContainer(
  pieces: readonly Packed[],
  grid: Grid,
  name: GaugeName,
  chosen?: ReadonlySet<string>,
): Map<string, GaugeLines> {
  const isRaw = grid.stepSeconds === RAW_SECONDS;
  const found = new Map<string, Tally>();
  for (const { sections, isWanted } of pieces) {
    const [rows, bytes] = [sections.get(ROWS), sections.get(name)];
    if (rows === undefined || bytes === undefined) continue;
    const { runs, times } = unpackRows(rows);
    const gauge = readGauge(new ByteReader(bytes), times.length);
    let index = 0;
    for (const { container, to } of runs) {
      const isChosen = chosen === undefined || chosen.has(container);
      const tally = found.get(container) ?? new Tally(grid.count);
      if (isChosen) found.set(container, tally);
      for (; index < gauge.present.length && (gauge.present[index] ?? 0) < to; index += 1) {
        const atMs = times[gauge.present[index] ?? 0] ?? 0;
        const step = Math.floor((atMs - grid.startMs) / (grid.stepSeconds * 1000));
        if (step >= 0 && step < grid.count && isWanted(atMs)) tally.add(step, gauge, index, isRaw);
      }
    }
  }
  const lines = [...found].filter(([, { count }]) => count.some((values) => values > 0));
  return new Map(lines.map(([container, tally]) => [container, tally.lines(isRaw)]));
}

class Tally {
  readonly count: Float64Array;
  private readonly sum: Float64Array;
  private readonly max: Float64Array;

  constructor(steps: number) {
    this.count = new Float64Array(steps);
    this.sum = new Float64Array(steps);
    this.max = new Float64Array(steps);
  }

  /** Of several raw values in a step the last one stands; rollups join. */
  add(step: number, gauge: GaugeColumns, index: number, isRaw: boolean): void {
    const [sum, max, count] = [gauge.sum[index] ?? 0, gauge.max[index] ?? 0, gauge.count[index] ?? 0];
    const before = this.count[step] ?? 0;
    const isFirst = isRaw || before === 0;
    this.sum[step] = isFirst ? sum : millionths((this.sum[step] ?? 0) + sum);
    this.max[step] = isFirst ? max : Math.max(this.max[step] ?? 0, max);
    this.count[step] = isFirst ? count : before + count;
  }

  lines(isRaw: boolean): GaugeLines {
    const { count, sum, max } = this;
    const [mean, most]: [Column, Column] = [[], []];
    for (const [step, values] of count.entries()) {
      mean.push(values > 0 ? (sum[step] ?? 0) / values : null);
      most.push(values > 0 ? (max[step] ?? 0) : null);
    }
    return isRaw ? { mean: bridged(mean), max: bridged(most) } : { mean, max: most };
  }
}
