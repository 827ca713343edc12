import { describe, expect, test } from 'vitest';
import type { WarmPlan } from './schema';
import {
  containerHoursPerMonth,
  hoursPerWeek,
  togetherHoursPerMonth,
  type WarmWindow,
  warmestOf,
  warmSpans,
} from './warm-hours';

const window = (from: string, to: string, containers = 1, weekdays = [1], timeZone = 'UTC'): WarmWindow => ({
  plan: { kind: 'warm', weekdays, from, to, containers } satisfies WarmPlan,
  timeZone,
});
const MONDAY = new Date('2026-11-23T00:00:00Z');
const TUESDAY = new Date('2026-11-24T00:00:00Z');

test.each([
  ['08:30', '18:00', [1, 2, 3, 4, 5], 47.5],
  ['22:00', '06:00', [5], 8],
  ['09:00', '09:00', [1, 2], 48],
  ['00:00', '00:00', [1, 2, 3, 4, 5, 6, 7], 168],
  ['23:59', '00:00', [1], 1 / 60],
])('%s to %s on %j is open for %d h a week', (from, to, weekdays, hours) => {
  expect(hoursPerWeek({ weekdays, from, to })).toBeCloseTo(hours, 9);
});

test('an average month has 4.35 weeks', () => {
  expect(containerHoursPerMonth(window('08:30', '18:00', 2, [1, 2, 3, 4, 5]).plan)).toBeCloseTo(413.0719, 4);
  const always = window('00:00', '00:00', 1, [1, 2, 3, 4, 5, 6, 7]);
  expect(containerHoursPerMonth(always.plan)).toBeCloseTo(730.485, 3);
});

describe('windows together', () => {
  const spans = (...windows: WarmWindow[]) =>
    warmSpans(windows, MONDAY, TUESDAY).map(
      ({ from, to, containers }) =>
        `${from.toISOString().slice(11, 16)}-${to.toISOString().slice(11, 16)} ${containers}`,
    );

  test.each([
    ['one', [window('08:00', '10:00')], ['08:00-10:00 1']],
    ['apart', [window('08:00', '10:00'), window('12:00', '13:00', 2)], ['08:00-10:00 1', '12:00-13:00 2']],
    [
      'overlapping: the most counts',
      [window('08:00', '12:00'), window('10:00', '11:00', 3)],
      ['08:00-10:00 1', '10:00-11:00 3', '11:00-12:00 1'],
    ],
    ['overlapping, as many', [window('08:00', '10:00'), window('09:00', '12:00')], ['08:00-12:00 1']],
    ['touching', [window('08:00', '10:00'), window('10:00', '12:00')], ['08:00-12:00 1']],
    ['cut at both ends', [window('22:00', '06:00', 1, [1, 7])], ['00:00-06:00 1', '22:00-00:00 1']],
    [
      'in two zones',
      [window('08:00', '10:00'), window('10:00', '11:00', 2, [1], 'Europe/Berlin')],
      ['08:00-09:00 1', '09:00-10:00 2'],
    ],
    ['none', [], []],
  ])('%s', (_, windows, expected) => {
    expect(spans(...windows)).toEqual(expected);
  });

  test('cost what the union costs', () => {
    const office = window('08:00', '18:00', 1, [1, 2, 3, 4, 5]);
    const alone = togetherHoursPerMonth([office], MONDAY);
    expect(alone).toBeCloseTo(containerHoursPerMonth(office.plan), 6);
    expect(togetherHoursPerMonth([office, office], MONDAY)).toBeCloseTo(alone, 6);
    expect(togetherHoursPerMonth([], MONDAY)).toBe(0);
  });
});

test('the warmest of the open ones decides', () => {
  const [few, many] = [window('08:00', '18:00', 1), window('09:00', '10:00', 3)];
  const at = (clock: string) => warmestOf([few, many], new Date(`2026-11-23T${clock}Z`))?.window;
  expect([at('07:59'), at('08:00'), at('09:00'), at('10:00'), at('18:00')]).toEqual([
    undefined,
    few,
    many,
    few,
    undefined,
  ]);
});
