import { ByteReader } from '@/lib/metrics/byte-reader';
import { readCounter } from '@/lib/metrics/counter-section';
import { readGauge } from '@/lib/metrics/gauge-section';
import { addHistograms } from '@/lib/metrics/histogram';
import { readHistograms } from '@/lib/metrics/histogram-section';
import type { Increments } from '@/lib/metrics/increments';
import {
  COUNTER_NAMES,
  type CounterName,
  GAUGE_NAMES,
  type GaugeName,
  HISTOGRAM_NAMES,
  type HistogramName,
} from '@/lib/metrics/metric-table';
import { millionths } from '@/lib/metrics/millionths';
import { type GaugeStat, widen } from '@/lib/metrics/point';

/** What packed rows are read into. */
export interface Filled extends Increments {
  gauges: Partial<Record<GaugeName, GaugeStat>>;
}

/** Reads sections into what stands for each of their rows, null for none. Where several rows share one, their values join. */
export function fillRows(sections: ReadonlyMap<string, Uint8Array>, rows: readonly (Filled | null)[]): void {
  for (const [name, bytes] of sections) {
    const reader = new ByteReader(bytes);
    if (isGauge(name)) {
      const gauge = readGauge(reader, rows.length);
      each(rows, gauge, (row, index) => {
        const [before, stat] = [row.gauges[name], gauge.statAt(index)];
        row.gauges[name] = before ? widen(before, stat) : stat;
      });
    } else if (isCounter(name)) {
      const counter = readCounter(reader, rows.length);
      each(rows, counter, (row, index) => {
        const [before, count] = [row.counters[name], counter.values[index] ?? 0];
        row.counters[name] = before === undefined ? count : millionths(before + count);
      });
    } else if (isHistogram(name)) {
      for (const layout of readHistograms(reader, rows.length)) {
        each(rows, layout, (row, index) => {
          const [before, histogram] = [row.histograms[name], layout.histogramAt(index)];
          row.histograms[name] = before ? addHistograms(before, histogram) : histogram;
        });
      }
    }
  }
}

/** The rows that a column has a value for, each with the value's place in the column. */
function each(
  rows: readonly (Filled | null)[],
  { present }: { present: Uint32Array },
  take: (row: Filled, index: number) => void,
): void {
  for (let index = 0; index < present.length; index += 1) {
    const row = rows[present[index] ?? 0];
    if (row) take(row, index);
  }
}

function isGauge(name: string): name is GaugeName {
  return (GAUGE_NAMES as string[]).includes(name);
}

function isCounter(name: string): name is CounterName {
  return (COUNTER_NAMES as string[]).includes(name);
}

function isHistogram(name: string): name is HistogramName {
  return (HISTOGRAM_NAMES as string[]).includes(name);
}
