import { describe, expect, test } from 'vitest';
import { nextEdge, openingAt, openingsBetween } from './due-at';

const OFFICE = { weekdays: [1, 2, 3, 4, 5], from: '08:30', to: '18:00' };
const NIGHT = { weekdays: [5], from: '22:00', to: '06:00' };
const ALWAYS = { weekdays: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '00:00' };
const BERLIN = 'Europe/Berlin';
const HOUR_MS = 3_600_000;

const at = (text: string) => new Date(text);

describe('the next moment at which a window opens or closes', () => {
  test.each([
    ['before it opens', OFFICE, BERLIN, '2026-11-23T07:29:59.999Z', '2026-11-23T07:30:00.000Z'],
    ['as it opens', OFFICE, BERLIN, '2026-11-23T07:30:00Z', '2026-11-23T17:00:00.000Z'],
    ['before it closes', OFFICE, BERLIN, '2026-11-23T16:59:59.999Z', '2026-11-23T17:00:00.000Z'],
    ['as it closes', OFFICE, BERLIN, '2026-11-23T17:00:00Z', '2026-11-24T07:30:00.000Z'],
    ['over the week-end', OFFICE, BERLIN, '2026-11-27T17:00:00Z', '2026-11-30T07:30:00.000Z'],
    ['in summer', OFFICE, BERLIN, '2026-07-06T00:00:00Z', '2026-07-06T06:30:00.000Z'],
    [
      'far east, the day before',
      OFFICE,
      'Pacific/Kiritimati',
      '2026-11-22T18:29:00Z',
      '2026-11-22T18:30:00.000Z',
    ],
    [
      'far west, the day after',
      OFFICE,
      'Pacific/Pago_Pago',
      '2026-11-28T04:00:00Z',
      '2026-11-28T05:00:00.000Z',
    ],
    ['over midnight', NIGHT, BERLIN, '2026-11-27T23:30:00Z', '2026-11-28T05:00:00.000Z'],
    ['a week on', NIGHT, BERLIN, '2026-11-28T05:00:00Z', '2026-12-04T21:00:00.000Z'],
    ['all day', ALWAYS, 'UTC', '2026-11-23T12:00:00Z', '2026-11-24T00:00:00.000Z'],
  ])('%s', (_, plan, zone, now, next) => {
    expect(nextEdge(plan, zone, at(now)).toISOString()).toBe(next);
  });
});

describe('a window is open', () => {
  test.each([
    ['2026-11-23T07:29:59.999Z', OFFICE, false],
    ['2026-11-23T07:30:00Z', OFFICE, true],
    ['2026-11-23T16:59:59.999Z', OFFICE, true],
    ['2026-11-23T17:00:00Z', OFFICE, false],
    ['2026-11-28T10:00:00Z', OFFICE, false],
    ['2026-11-27T21:00:00Z', NIGHT, true],
    ['2026-11-28T04:59:00Z', NIGHT, true],
    ['2026-11-28T05:00:00Z', NIGHT, false],
    ['2026-11-26T22:00:00Z', NIGHT, false],
  ])('at %s in Berlin', (now, plan, isOpen) => {
    expect(openingAt(plan, BERLIN, at(now)) !== null).toBe(isOpen);
  });
});

describe('on days on which the clock is changed', () => {
  const sunday = (from: string, to: string) => ({ weekdays: [7], from, to });
  const hours = (day: string, plan: typeof NIGHT, zone = BERLIN) => {
    const noon = at(`${day}T12:00:00Z`);
    const spans = openingsBetween(plan, zone, new Date(noon.getTime() - 14 * HOUR_MS), noon);
    return spans.map(({ opensAt, closesAt }) => (closesAt.getTime() - opensAt.getTime()) / HOUR_MS);
  };

  test.each([
    ['forward: an hour less passes', '2026-03-29', sunday('01:00', '04:00'), [2]],
    ['forward: it opens in the skipped hour', '2026-03-29', sunday('02:30', '04:00'), [0.5]],
    ['forward: it closes in the skipped hour', '2026-03-29', sunday('01:00', '02:30'), [1.5]],
    ['forward: all of it is skipped', '2026-03-29', sunday('02:10', '02:50'), [40 / 60]],
    ['back: an hour more passes', '2026-10-25', sunday('01:00', '04:00'), [4]],
    ['back: it opens in the hour that comes twice', '2026-10-25', sunday('02:30', '04:00'), [2.5]],
    ['back: it closes in the hour that comes twice', '2026-10-25', sunday('01:00', '02:30'), [2.5]],
    ['back: all of it comes twice', '2026-10-25', sunday('02:10', '02:50'), [100 / 60]],
  ])('%s', (_, day, plan, expected) => {
    expect(hours(day, plan)).toEqual(expected);
  });

  test('the hours on the clock stay the same in winter and in summer', () => {
    const opens = ['2026-03-27', '2026-03-30'].map((day) =>
      nextEdge(OFFICE, BERLIN, at(`${day}T00:00:00Z`)).toISOString(),
    );
    expect(opens).toEqual(['2026-03-27T07:30:00.000Z', '2026-03-30T06:30:00.000Z']);
  });
});
