import { describe, expect, test } from 'vitest';
import { judge, shareTooSlow } from './judge';
import type { Condition } from './schema';
import { alertDataOf, gaugeStep, START_MS, type StepOf, ttftStep } from './testing/alert-data-of';

const over = (series: string, threshold: number, more: object = {}) =>
  ({ kind: 'threshold', series, comparison: 'above', threshold, missing: 'no data', ...more }) as Condition;
const last = (condition: Condition, ...args: Parameters<typeof alertDataOf>) => {
  const data = alertDataOf(...args);
  return judge(condition, data, data.count - 1);
};
const steps = (count: number, step: StepOf) => Array.from({ length: count }, () => step);

describe('both sides of a threshold', () => {
  test.each<[string, Condition, StepOf[], string, number | null]>([
    ['KV at it', over('kvUsed', 90), [gaugeStep('tokenUsage', 0.9)], 'fine', 90],
    ['KV over it', over('kvUsed', 90), [gaugeStep('tokenUsage', 0.901)], 'breach', 90.1],
    [
      'below, at it',
      over('acceptLength', 1.5, { comparison: 'below' }),
      [gaugeStep('acceptLength', 1.5)],
      'fine',
      1.5,
    ],
    [
      'below, under it',
      over('acceptLength', 1.5, { comparison: 'below' }),
      [gaugeStep('acceptLength', 1.4)],
      'breach',
      1.4,
    ],
    ['p95 just fast', over('ttftP95', 300), steps(5, ttftStep(90, 10)), 'fine', 300],
    ['p95 too slow', over('ttftP95', 300), steps(5, ttftStep(89, 11)), 'breach', 309.0909090909091],
    [
      'the window slides',
      over('ttftP95', 300),
      [ttftStep(0, 1000), ...steps(5, ttftStep(100, 0))],
      'fine',
      190,
    ],
    [
      'retractions of four minutes ago',
      over('retracted', 0),
      [gaugeStep('retractedRequests', 3), ...steps(4, gaugeStep('retractedRequests', 0))],
      'breach',
      3,
    ],
    [
      'retractions of five minutes ago',
      over('retracted', 0),
      [gaugeStep('retractedRequests', 3), ...steps(5, gaugeStep('retractedRequests', 0))],
      'fine',
      0,
    ],
    [
      'retractions that are counted',
      over('retracted', 3),
      steps(4, { counters: { retractions: 1 } }),
      'breach',
      4,
    ],
    [
      'a queue that grows',
      over('queueGrowth', 2),
      [gaugeStep('queuedRequests', 0), ...steps(5, gaugeStep('queuedRequests', 11))],
      'breach',
      2.2,
    ],
    ['a queue that stands', over('queueGrowth', 2), steps(6, gaugeStep('queuedRequests', 11)), 'fine', 0],
  ])('%s', (_, condition, given, finding, value) => {
    const judged = last(condition, given);
    expect(judged.finding).toBe(finding);
    if (value === null) expect(judged.value).toBeNull();
    else expect(judged.value).toBeCloseTo(value, 6);
  });
});

describe('no data is neither well nor bad', () => {
  const condition = over('kvUsed', 90);
  test.each<[string, StepOf[], number | null, string]>([
    ['a container runs and says nothing', [null, null], 1, 'missing'],
    ['nobody counts either', [null, null], null, 'missing'],
    ['scaled to zero', [null, null], 0, 'fine'],
    ['a step is late', [gaugeStep('tokenUsage', 0.95), null], 1, 'breach'],
    ['two are', [gaugeStep('tokenUsage', 0.95), null, null], 1, 'missing'],
    ['nothing runs in it', [ttftStep(1, 0)], 1, 'fine'],
  ])('%s', (_, given, running, finding) => {
    expect(last(condition, given, {}, () => running).finding).toBe(finding);
  });

  test.each([
    ['no data', 'missing'],
    ['ok', 'fine'],
    ['firing', 'breach'],
  ])('a rule that takes it for %s', (missing, finding) => {
    expect(last({ ...condition, missing } as Condition, [null, null]).finding).toBe(finding);
  });

  test('no requests have no latency, which is fine', () => {
    expect(last(over('ttftP95', 300), [gaugeStep('tokenUsage', 0)])).toEqual({
      finding: 'fine',
      value: null,
    });
  });
});

describe('series of the control plane', () => {
  const room = over('containerRoom', 1, { comparison: 'below' });
  test.each([
    [3, 'breach'],
    [2, 'fine'],
    [4, 'breach'],
  ])('%d of 3 containers: %s', (running, finding) => {
    expect(last(room, [null], {}, () => running).finding).toBe(finding);
  });

  test('crashes of a quarter of an hour', () => {
    const crashes = over('crashes', 2);
    const minutes = (...ago: number[]) => ago.map((minute) => START_MS + 60_000 - minute * 60_000);
    expect(last(crashes, [null], { crashesMs: minutes(1, 2, 15) }).finding).toBe('breach');
    expect(last(crashes, [null], { crashesMs: minutes(1, 2, 16) }).finding).toBe('fine');
  });

  test('a container that is silent, and none that could be', () => {
    expect(last(over('silence', 60), [null], { silentSeconds: 61 }).finding).toBe('breach');
    expect(last(over('silence', 60), [null], { silentSeconds: 60 }).finding).toBe('fine');
    expect(last(over('silence', 60), [null]).finding).toBe('fine');
  });

  test('the cost of a day', () => {
    expect(last(over('dollarsPerDay', 1500), [null], { dollarsPerDay: [1500.01] }).finding).toBe('breach');
    expect(last(over('dollarsPerDay', 1500), [null], { dollarsPerDay: [1500] }).finding).toBe('fine');
    expect(last(over('dollarsPerDay', 1500), [null]).finding).toBe('missing');
    expect(last(over('dollarsPerDay', 1500), [null], { maxContainers: null }).finding).toBe('fine');
  });
});

describe('an error budget', () => {
  const burn = (threshold: number): Condition => ({
    kind: 'burn',
    latency: 'ttft',
    goodMs: 400,
    objectivePercent: 95,
    longMinutes: 60,
    shortMinutes: 5,
    threshold,
    missing: 'no data',
  });

  test.each<[string, StepOf[], number]>([
    ['burns as fast as it may', steps(60, ttftStep(95, 0, 5)), 1],
    ['burns four times as fast', steps(60, ttftStep(80, 0, 20)), 4],
    ['burns in the long window only', [...steps(55, ttftStep(80, 0, 20)), ...steps(5, ttftStep(100, 0))], 0],
    ['burns in the short window only', [...steps(59, ttftStep(100, 0)), ttftStep(0, 0, 100)], 1 / 60 / 0.05],
    ['has no requests', steps(60, gaugeStep('tokenUsage', 0)), 0],
  ])('%s', (_, given, rate) => {
    expect(last(burn(3), given).value).toBeCloseTo(rate, 6);
    expect(last(burn(rate - 0.01), given).finding).toBe('breach');
    expect(last(burn(rate + 0.01), given).finding).toBe('fine');
  });
});

test.each([
  ['at a bound', 0.2, [0.1, 0.2, 0.4], [10, 20, 40, 30], 0.7],
  ['inside a bucket', 0.3, [0.1, 0.2, 0.4], [10, 20, 40, 30], 0.5],
  ['at the highest bound', 0.4, [0.1, 0.2, 0.4], [10, 20, 40, 30], 0.3],
  ['above the highest bound', 9, [0.1, 0.2, 0.4], [10, 20, 40, 30], 0.3],
  ['without a bound', 0.3, [], [5], 1],
  ['when nobody waited', 0.1, [0.1], [0, 0], 0],
])('the share that is too slow %s', (_, seconds, bounds, counts, share) => {
  expect(shareTooSlow({ bounds, counts, sum: 0 }, seconds)).toBeCloseTo(share, 12);
});
