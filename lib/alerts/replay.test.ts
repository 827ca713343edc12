import { expect, test } from 'vitest';
import { replay } from './replay';
import type { Condition } from './schema';
import { alertDataOf, gaugeStep, START_MS } from './testing/alert-data-of';

const condition: Condition = {
  kind: 'threshold',
  series: 'kvUsed',
  comparison: 'above',
  threshold: 90,
  missing: 'no data',
};
const data = (...percents: (number | null)[]) =>
  alertDataOf(percents.map((percent) => (percent === null ? null : gaugeStep('tokenUsage', percent / 100))));
const minute = (index: number) => START_MS + (index + 1) * 60_000;

test('a rule fires once for each time that it holds for long enough', () => {
  const day = data(50, 95, 50, 95, 95, 95, 50, 95, 95);
  const { fired, firingSeconds } = replay({ condition, forSeconds: 60 }, day, 0);
  expect(fired).toEqual([
    { fromMs: minute(4), toMs: minute(6) },
    { fromMs: minute(8), toMs: null },
  ]);
  expect(firingSeconds).toBe(180);
});

test('what it need not last fires at once', () => {
  expect(replay({ condition, forSeconds: 0 }, data(95, 50, 95), 0).fired).toHaveLength(2);
});

test('missing data fires nothing, and is told', () => {
  const { fired, missingShare, values } = replay({ condition, forSeconds: 0 }, data(50, null, null, null), 0);
  expect(fired).toEqual([]);
  expect(values).toEqual([50, 50, null, null]);
  expect(missingShare).toBe(0.5);
});

test('steps before the day only give their windows', () => {
  expect(replay({ condition, forSeconds: 0 }, data(95, 95, 50), 2).fired).toEqual([]);
});
