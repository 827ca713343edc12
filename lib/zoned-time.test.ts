import { describe, expect, it } from 'vitest';
import { addDays, instantAt, instantsAt, isTimeZone, wallClockAt, weekdayOf } from './zoned-time';

const AMSTERDAM = 'Europe/Amsterdam';

describe('instantAt', () => {
  it.each([
    ['in winter', '2026-11-23T14:02', AMSTERDAM, '2026-11-23T13:02:00Z'],
    ['in summer', '2026-07-23T14:02', AMSTERDAM, '2026-07-23T12:02:00Z'],
    ['the last minute before spring', '2026-03-29T01:59', AMSTERDAM, '2026-03-29T00:59:00Z'],
    ['left out in spring', '2026-03-29T02:30', AMSTERDAM, '2026-03-29T01:30:00Z'],
    ['the first minute after it', '2026-03-29T03:00', AMSTERDAM, '2026-03-29T01:00:00Z'],
    ['the last minute before autumn', '2026-10-25T01:59', AMSTERDAM, '2026-10-24T23:59:00Z'],
    ['twice in autumn', '2026-10-25T02:30', AMSTERDAM, '2026-10-25T00:30:00Z'],
    ['the first minute after it', '2026-10-25T03:00', AMSTERDAM, '2026-10-25T02:00:00Z'],
    ['west of Greenwich', '2026-03-08T03:00', 'America/New_York', '2026-03-08T07:00:00Z'],
    ['an odd offset', '2026-11-23T00:00', 'Asia/Kathmandu', '2026-11-22T18:15:00Z'],
    ['half an hour of summer', '2026-10-04T02:30', 'Australia/Lord_Howe', '2026-10-03T15:30:00Z'],
    ['UTC', '2026-11-23T14:02', 'UTC', '2026-11-23T14:02:00Z'],
  ])('%s: %s', (_when, wallClock, zone, instant) => {
    expect(instantAt(wallClock, zone).toISOString()).toBe(new Date(instant).toISOString());
  });
});

describe('wallClockAt', () => {
  it.each([
    ['2026-10-25T00:30:00Z', '2026-10-25T02:30'],
    ['2026-10-25T01:30:00Z', '2026-10-25T02:30'],
    ['2026-03-29T00:59:59.999Z', '2026-03-29T01:59'],
    ['2026-03-29T01:00:00Z', '2026-03-29T03:00'],
    ['2026-12-31T23:00:00Z', '2027-01-01T00:00'],
  ])('at %s it shows %s', (instant, wallClock) => {
    expect(wallClockAt(new Date(instant), AMSTERDAM)).toBe(wallClock);
  });
});

it.each([
  [AMSTERDAM, true],
  ['UTC', true],
  ['Europe/Atlantis', false],
  ['', false],
])('%j is a time zone: %s', (name, is) => {
  expect(isTimeZone(name)).toBe(is);
});

it('counts days over the end of a month', () => {
  expect(addDays('2026-02-27', 2)).toBe('2026-03-01');
  expect(weekdayOf('2026-11-23')).toBe(1);
  expect(weekdayOf('2026-11-29')).toBe(7);
});

it.each([
  ['2026-11-23T08:30', 'Asia/Kathmandu', ['2026-11-23T02:45:00.000Z']],
  // Put forward from 02:00 to 03:00.
  ['2026-03-29T01:59', 'Europe/Berlin', ['2026-03-29T00:59:00.000Z']],
  ['2026-03-29T02:00', 'Europe/Berlin', []],
  ['2026-03-29T02:59', 'Europe/Berlin', []],
  ['2026-03-29T03:00', 'Europe/Berlin', ['2026-03-29T01:00:00.000Z']],
  // Put back from 03:00 to 02:00.
  ['2026-10-25T02:00', 'Europe/Berlin', ['2026-10-25T00:00:00.000Z', '2026-10-25T01:00:00.000Z']],
  ['2026-10-25T02:59', 'Europe/Berlin', ['2026-10-25T00:59:00.000Z', '2026-10-25T01:59:00.000Z']],
  ['2026-10-25T03:00', 'Europe/Berlin', ['2026-10-25T02:00:00.000Z']],
  // By half an hour, in the other half of the year.
  ['2026-04-05T01:45', 'Australia/Lord_Howe', ['2026-04-04T14:45:00.000Z', '2026-04-04T15:15:00.000Z']],
  // A whole day that never was.
  ['2011-12-30T12:00', 'Pacific/Apia', []],
])('%s in %s comes at %j', (wallClock, zone, moments) => {
  expect(instantsAt(wallClock, zone).map((at) => at.toISOString())).toEqual(moments);
});
