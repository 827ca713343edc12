import { describe, expect, test } from 'vitest';
import { scalePlan, stopPlan } from '@/lib/jobs/plan/scale-plan';

const LIVE = { minContainers: 0, maxContainers: 3, scaledownWindowSeconds: 900 };
const scale = (asked: Partial<typeof LIVE>, up: number | null = 1, startDollars: number | null = 6) =>
  scalePlan({ live: LIVE, asked: { ...LIVE, ...asked }, up, dollarsPerContainerHour: 50, startDollars });

describe('scalePlan', () => {
  test('tells what changes, before and after, and what it costs', () => {
    expect(scale({ minContainers: 2, scaledownWindowSeconds: 1200 })).toEqual({
      changes: [
        { title: 'Least containers', before: '0', after: '2' },
        { title: 'Idle window', before: '900 s', after: '1200 s' },
      ],
      effect: 'Starts 1 container, about $6.00 for each cold start.',
      hourly: '$100.00 / h when idle, up to $150.00 / h, until the next deploy.',
      action: 'Scale to 2–3 · from $100.00 / h',
    });
  });

  test.each([
    [2, { minContainers: 2 }, 'Starts and ends none.'],
    [1, { minContainers: 3 }, 'Starts 2 containers, about $6.00 for each cold start.'],
    [3, { maxContainers: 2 }, 'Ends 1 container once their requests are done.'],
    [2, {}, 'Starts none; 2 containers may go once idle.'],
    [null, { minContainers: 1 }, 'Brings up as many as are missing to 1; how many run is not known.'],
  ])('with %s up, %o: %s', (up, asked, effect) => {
    expect(scale(asked, up)?.effect).toBe(effect);
  });

  test('the same again changes nothing', () => {
    expect(scale({})).toMatchObject({ changes: [], action: 'Scale · changes nothing' });
  });

  test.each([
    { minContainers: Number.NaN },
    { minContainers: 4 },
    { maxContainers: 0 },
    { minContainers: -1 },
  ])('%o is no plan', (asked) => {
    expect(scale(asked)).toBeNull();
  });
});

test.each([
  [null, 'Stop the app'],
  [0, 'Stop the app · none runs'],
  [2, 'Stop the app · saves $100.00 / h'],
])('a stop of %s containers: %s', (up, action) => {
  expect(stopPlan(up, 50).action).toBe(action);
});
