import { seededRandom } from '@/lib/metrics/seeded-random';
import type { Figure } from './compared-metrics';
import type { LoadGroup } from './like-load';

/** Enough for the edges of 95 %; the same seed, so that a page says the same twice. */
export const DRAWS = 400;
const SEED = 20_260_101;

export interface Drawn {
  before: number | null;
  after: number | null;
  /** After against before minus 1, one a draw, in order; draws that give no figure are left out. */
  changes: number[];
}

/**
 * The figure of both sides at like load, and how it varies when whole steps are drawn anew with replacement, load by load
 * (a stratified bootstrap by step). Requests of one step belong together, so steps are drawn, not requests. Pure.
 */
export function drawFigure(groups: readonly LoadGroup[], figure: Figure): Drawn {
  const strata = groups.map(({ before, after, weightBefore }) => ({
    before: rowsOf(before, figure),
    after: rowsOf(after, figure),
    weightBefore,
  }));
  const random = seededRandom(SEED);
  const figureOf = (side: 'before' | 'after', pick: (rows: Rows) => Iterable<readonly number[]>) => {
    const sum: number[] = [];
    for (const stratum of strata) {
      const weight = side === 'before' ? stratum.weightBefore : 1;
      for (const row of pick(stratum[side])) add(sum, row, weight);
    }
    return figure.valueOf(sum);
  };
  const asTheyAre = (rows: Rows) => rows;
  const atRandom = (rows: Rows) => rows.map(() => rows[Math.floor(random() * rows.length)] ?? []);
  const changes: number[] = [];
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const change = changeOf(figureOf('before', atRandom), figureOf('after', atRandom));
    if (change !== null) changes.push(change);
  }
  changes.sort((a, b) => a - b);
  return { before: figureOf('before', asTheyAre), after: figureOf('after', asTheyAre), changes };
}

export function changeOf(before: number | null, after: number | null): number | null {
  if (before === null || after === null || !Number.isFinite(before) || !Number.isFinite(after)) return null;
  if (before === 0) return after === 0 ? 0 : null;
  return after / before - 1;
}

type Rows = readonly (readonly number[])[];

function rowsOf(steps: LoadGroup['before'], figure: Figure): Rows {
  return steps.flatMap((step) => {
    const row = figure.rowOf(step);
    return row === null ? [] : [row];
  });
}

function add(sum: number[], row: readonly number[], weight: number): void {
  for (const [index, value] of row.entries()) sum[index] = (sum[index] ?? 0) + value * weight;
}
