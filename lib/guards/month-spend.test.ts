import { describe, expect, it } from 'vitest';
import { monthOf, monthSpend } from './month-spend';
import { budgetState } from './schema';

const HOUR_MS = 3_600_000;
const PRICES = [{ from: new Date('2026-01-01T00:00:00Z'), containerHourDollars: 50 }];

/** So many containers in each hour from a moment on. */
function hours(from: string, containers: number[]) {
  return containers.map((count, index) => ({
    at: new Date(Date.parse(from) + index * HOUR_MS),
    countedSeconds: 3600,
    containerSeconds: count * 3600,
  }));
}

const spend = (now: string, steps: ReturnType<typeof hours>, since = '2026-01-01T00:00:00Z') =>
  monthSpend({ now: new Date(now), since: new Date(since), steps, prices: PRICES, budgetDollars: 1000 });

it.each([
  ['2026-11-30T23:59:59.999Z', '2026-11-01', '2026-12-01'],
  ['2026-12-01T00:00:00Z', '2026-12-01', '2027-01-01'],
])('the month of %s', (at, start, end) => {
  expect(monthOf(new Date(at))).toEqual({ start: new Date(start), end: new Date(end) });
});

describe('monthSpend', () => {
  it('leaves the month before out', () => {
    const steps = hours('2026-10-31T22:00:00Z', [1, 1, 1, 2]);
    expect(spend('2026-11-01T02:00:00Z', steps)).toMatchObject({ dollars: 150, containerHours: 3 });
  });

  it.each([
    ['all counted', '2026-11-01T03:00:00Z', [1, 1, 1], 0],
    ['an hour without samples', '2026-11-01T04:00:00Z', [1, 1, 1], 3600],
  ])('says what was not counted: %s', (_what, now, counts, uncountedSeconds) => {
    expect(spend(now, hours('2026-11-01T00:00:00Z', counts)).uncountedSeconds).toBe(uncountedSeconds);
  });

  it('counts from when the target came to be', () => {
    const steps = hours('2026-11-10T00:00:00Z', [1]);
    expect(spend('2026-11-10T01:00:00Z', steps, '2026-11-10T00:00:00Z').uncountedSeconds).toBe(0);
  });

  it.each([
    ['too little was counted', [1, 1, 1, 1, 1], null],
    // $300 in 6 of 720 hours, and 714 hours more at $50.
    ['at the pace of what was counted', [1, 1, 1, 1, 1, 1], 36_000],
    ['half of the time', [1, 0, 1, 0, 1, 0], 18_000],
  ])('forecasts %s', (_what, counts, forecast) => {
    const now = new Date(Date.parse('2026-11-01T00:00:00Z') + counts.length * HOUR_MS).toISOString();
    expect(spend(now, hours('2026-11-01T00:00:00Z', counts)).forecastDollars).toBe(forecast);
  });

  it('takes the pace of the last week only, also from the month before', () => {
    const busyOctober = hours('2026-10-20T00:00:00Z', Array(24).fill(3));
    const lastNight = hours('2026-10-31T14:00:00Z', Array(10).fill(0));
    const { dollars, forecastDollars } = spend('2026-11-01T00:00:00Z', [...busyOctober, ...lastNight]);
    expect([dollars, forecastDollars]).toEqual([0, 0]);
  });
});

it.each([
  [799.99, 'within'],
  [800, 'near'],
  [999.99, 'near'],
  [1000, 'reached'],
])('of a budget of $1,000, $%d is %s', (dollars, state) => {
  expect(budgetState({ dollars, budgetDollars: 1000 })).toBe(state);
  expect(budgetState({ dollars, budgetDollars: null })).toBe('none');
});
