import { expect, test } from 'vitest';
import { rollingCost } from './rolling-cost';

const HOUR_MS = 3_600_000;
const START_MS = Date.parse('2026-11-23T00:00:00Z');

const row = (hour: number, containers: number) => ({
  at: new Date(START_MS + hour * HOUR_MS),
  samples: 4,
  runningSum: containers * 4,
  startingSum: 0,
});
const cost = (rows: ReturnType<typeof row>[], price: number | null = 50, count = 3) =>
  rollingCost({
    rows,
    rowSeconds: 3600,
    containerHourDollars: price,
    startMs: START_MS,
    count,
    stepSeconds: 3600,
  });

test('the hours of a day are added up, and those before it forgotten', () => {
  expect(cost([row(-24, 2), row(-23, 1), row(0, 1), row(1, 3), row(2, 0)])).toEqual([100, 200, 200]);
});

test('an hour that nobody counted costs nothing; a day that nobody counted is not known', () => {
  expect(cost([row(-2, 1)])).toEqual([50, 50, 50]);
  expect(cost([])).toEqual([null, null, null]);
  expect(cost([row(0, 1)], null)).toEqual([null, null, null]);
});

test('a price with cents stays in step over a long day', () => {
  const rows = Array.from({ length: 24 }, (_, index) => row(index - 23, 1));
  expect(cost(rows, 49.9968, 1)[0]).toBeCloseTo(24 * 49.9968, 9);
});
