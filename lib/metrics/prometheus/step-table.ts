import type { Step } from '@/lib/metrics/columns';
import type { PromSeries } from '@/lib/metrics/prometheus/prometheus-client';
import type { By } from '@/lib/metrics/prometheus/promql';
import type { Grid } from '@/lib/metrics/series';

/** Steps that come into being as answers speak of them, one row a group of series. */
export class StepTable {
  readonly rows = new Map<string, (Step | null)[]>();

  constructor(
    private readonly grid: Grid,
    private readonly seconds: number,
    private readonly by: By,
  ) {}

  /** The group of a series: the value of its label, or the only group there is. */
  keyOf({ labels }: PromSeries): string {
    return this.by.map((label) => labels[label] ?? '').join();
  }

  /** The step that an answer at that moment speaks of; null outside the grid. */
  at(key: string, unixSeconds: number): Step | null {
    const index = Math.round((unixSeconds - endOfFirstStep(this.grid)) / this.grid.stepSeconds);
    if (index < 0 || index >= this.grid.count) return null;
    const row = this.rows.get(key) ?? emptySteps(this.grid);
    this.rows.set(key, row);
    const step = row[index] ?? { gauges: {}, counters: {}, histograms: {}, seconds: this.seconds };
    row[index] = step;
    return step;
  }
}

/** An answer at the end of a step speaks of that step; a moment earlier, so that the next one's first sample is not in it. */
export function endOfFirstStep({ startMs, stepSeconds }: Grid): number {
  return startMs / 1000 + stepSeconds - 0.001;
}

export function emptySteps({ count }: Grid): (Step | null)[] {
  return Array.from({ length: count }, () => null);
}
