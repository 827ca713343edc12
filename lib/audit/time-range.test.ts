import { describe, expect, test } from 'vitest';
import { dayOf, dayStart, timeRange } from './time-range';

const NOW = new Date('2026-11-23T22:30:00Z');

describe('a day begins in its own zone', () => {
  test.each([
    ['2026-11-23', 'UTC', '2026-11-23T00:00:00.000Z'],
    ['2026-11-23', 'Asia/Kathmandu', '2026-11-22T18:15:00.000Z'],
    ['2026-11-23', 'America/Los_Angeles', '2026-11-23T08:00:00.000Z'],
    // The days on which the clock changes, and those after them.
    ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00.000Z'],
    ['2026-03-30', 'Europe/Berlin', '2026-03-29T22:00:00.000Z'],
    ['2026-10-25', 'Europe/Berlin', '2026-10-24T22:00:00.000Z'],
    ['2026-10-26', 'Europe/Berlin', '2026-10-25T23:00:00.000Z'],
    // At midnight the clock is put forward: the day begins at one o'clock.
    ['2026-03-29', 'Asia/Beirut', '2026-03-28T22:00:00.000Z'],
    ['2026-03-29', 'America/Nuuk', '2026-03-29T01:00:00.000Z'],
  ])('%s in %s', (day, zone, start) => {
    expect(dayStart(day, zone).toISOString()).toBe(start);
    expect(dayOf(new Date(start), zone)).toBe(day);
  });
});

test('today is the reader’s', () => {
  const from = (zone: string) => timeRange({ range: 'today', zone }, NOW).from?.toISOString();
  expect(from('UTC')).toBe('2026-11-23T00:00:00.000Z');
  expect(from('Europe/Berlin')).toBe('2026-11-22T23:00:00.000Z');
  expect(from('Asia/Tokyo')).toBe('2026-11-23T15:00:00.000Z');
});

test('days back are whole ones, until now', () => {
  expect(timeRange({ range: '7d' }, NOW)).toEqual({ from: new Date('2026-11-16T22:30:00Z'), to: null });
  expect(timeRange({ range: '30d' }, NOW)).toEqual({ from: new Date('2026-10-24T22:30:00Z'), to: null });
});

test('the last day that was chosen is included, and either end may be left out', () => {
  const chosen = { range: 'custom', zone: 'Europe/Berlin' } as const;
  expect(timeRange({ ...chosen, from: '2026-10-24', to: '2026-10-25' }, NOW)).toEqual({
    from: new Date('2026-10-23T22:00:00Z'),
    to: new Date('2026-10-25T23:00:00Z'),
  });
  expect(timeRange(chosen, NOW)).toEqual({ from: null, to: null });
  expect(timeRange({}, NOW)).toEqual({ from: null, to: null });
});
