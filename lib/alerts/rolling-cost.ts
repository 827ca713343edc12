/** What containers cost in the 24 hours up to each step. Pure. */

interface CountRow {
  at: Date;
  samples: number;
  runningSum: number;
  startingSum: number;
}

interface RollingCost {
  /** Of the steps and of the day before them, in order. */
  rows: readonly CountRow[];
  rowSeconds: number;
  containerHourDollars: number | null;
  startMs: number;
  count: number;
  stepSeconds: number;
}

const DAY_MS = 86_400_000;

/** Null where nobody counted in the whole day, or no price is known. A time when nobody counted costs nothing here. */
export function rollingCost(asked: RollingCost): (number | null)[] {
  const { rows, rowSeconds, containerHourDollars, startMs, count, stepSeconds } = asked;
  const costs = rows.map(({ at, samples, runningSum, startingSum }) => ({
    atMs: at.getTime(),
    dollars:
      (((runningSum + startingSum) / Math.max(1, samples)) * rowSeconds * (containerHourDollars ?? 0)) / 3600,
  }));
  let [first, next, sum] = [0, 0, 0];
  return Array.from({ length: count }, (_, index) => {
    const endMs = startMs + (index + 1) * stepSeconds * 1000;
    while (next < costs.length && (costs[next]?.atMs ?? 0) < endMs) sum += costs[next++]?.dollars ?? 0;
    while (first < next && (costs[first]?.atMs ?? 0) < endMs - DAY_MS) sum -= costs[first++]?.dollars ?? 0;
    return containerHourDollars === null || first === next ? null : Math.max(0, sum);
  });
}
