import { describe, expect, it } from 'vitest';
import { freezesAt, freezesOf, nextFreeze } from './freeze-at';
import type { FreezeSpan } from './schema';
import { aWindow } from './testing/a-window';

const holdsAt = (window: ReturnType<typeof aWindow>, at: string) =>
  freezesAt([window], new Date(at)).length > 0;
const weekly = (fromDay: number, fromTime: string, toDay: number, toTime: string): FreezeSpan => ({
  kind: 'weekly',
  fromDay,
  fromTime,
  toDay,
  toTime,
});
const once = (from: string, to: string): FreezeSpan => ({ kind: 'once', from, to });

describe('a weekly freeze, Friday 16:00 to Monday 08:00 in Amsterdam', () => {
  it.each([
    ['before it begins', '2026-11-27T14:59:59.999Z', false],
    ['as it begins', '2026-11-27T15:00:00Z', true],
    ['on Sunday', '2026-11-29T12:00:00Z', true],
    ['before it ends', '2026-11-30T06:59:59.999Z', true],
    ['as it ends', '2026-11-30T07:00:00Z', false],
    ['in summer, before it begins', '2026-07-24T13:59:59.999Z', false],
    ['in summer, as it begins', '2026-07-24T14:00:00Z', true],
    // Clocks go forward on Sunday: begun at +01:00, ended at +02:00.
    ['in spring, as it begins', '2026-03-27T15:00:00Z', true],
    ['in spring, before it ends', '2026-03-30T05:59:59.999Z', true],
    ['in spring, as it ends', '2026-03-30T06:00:00Z', false],
    // Clocks go back on Sunday: begun at +02:00, ended at +01:00.
    ['in autumn, before it begins', '2026-10-23T13:59:59.999Z', false],
    ['in autumn, as it begins', '2026-10-23T14:00:00Z', true],
    ['in autumn, before it ends', '2026-10-26T06:59:59.999Z', true],
    ['in autumn, as it ends', '2026-10-26T07:00:00Z', false],
  ])('%s', (_when, at, holds) => {
    expect(holdsAt(aWindow(), at)).toBe(holds);
  });
});

describe('on a day on which the clocks change', () => {
  it.each([
    // 02:30 does not exist: the night shift ends when the clock has gone on as long.
    ['begins in the hour left out', weekly(7, '02:30', 7, '06:00'), '2026-03-29T01:29:59Z', false],
    ['begins in the hour left out', weekly(7, '02:30', 7, '06:00'), '2026-03-29T01:30:00Z', true],
    ['ends in the hour left out', weekly(6, '22:00', 7, '02:30'), '2026-03-29T01:29:59Z', true],
    ['ends in the hour left out', weekly(6, '22:00', 7, '02:30'), '2026-03-29T01:30:00Z', false],
    // 02:30 comes twice: it begins the first time and ends the second.
    ['begins in the hour that comes twice', weekly(7, '02:30', 7, '06:00'), '2026-10-25T00:29:59Z', false],
    ['begins in the hour that comes twice', weekly(7, '02:30', 7, '06:00'), '2026-10-25T00:30:00Z', true],
    ['ends in the hour that comes twice', weekly(6, '22:00', 7, '02:30'), '2026-10-25T01:29:59Z', true],
    ['ends in the hour that comes twice', weekly(6, '22:00', 7, '02:30'), '2026-10-25T01:30:00Z', false],
    ['once, over the change', once('2026-10-25T01:00', '2026-10-25T04:00'), '2026-10-24T23:00:00Z', true],
    ['once, over the change', once('2026-10-25T01:00', '2026-10-25T04:00'), '2026-10-25T02:59:59Z', true],
    ['once, over the change', once('2026-10-25T01:00', '2026-10-25T04:00'), '2026-10-25T03:00:00Z', false],
  ])('%s: at %3$s', (_what, span, at, holds) => {
    expect(holdsAt(aWindow({ span }), at)).toBe(holds);
  });
});

describe('other spans', () => {
  it.each([
    ['within a day', weekly(1, '09:00', 1, '17:00'), '2026-11-23T08:00:00Z', true],
    ['within a day, after it', weekly(1, '09:00', 1, '17:00'), '2026-11-23T16:00:00Z', false],
    ['nearly the whole week', weekly(1, '09:00', 1, '08:00'), '2026-11-23T06:59:59Z', true],
    ['nearly the whole week, its hour off', weekly(1, '09:00', 1, '08:00'), '2026-11-23T07:30:00Z', false],
    ['nearly the whole week, again', weekly(1, '09:00', 1, '08:00'), '2026-11-23T08:00:00Z', true],
    ['once, before', once('2026-12-24T12:00', '2027-01-02T08:00'), '2026-12-24T10:59:59Z', false],
    ['once, in the new year', once('2026-12-24T12:00', '2027-01-02T08:00'), '2027-01-02T06:59:59Z', true],
    ['once, after', once('2026-12-24T12:00', '2027-01-02T08:00'), '2027-01-02T07:00:00Z', false],
  ])('%s', (_what, span, at, holds) => {
    expect(holdsAt(aWindow({ span }), at)).toBe(holds);
  });

  it('follows the clocks of its own zone', () => {
    const window = aWindow({ timeZone: 'Asia/Kathmandu' });
    expect(holdsAt(window, '2026-11-27T10:14:59Z')).toBe(false);
    expect(holdsAt(window, '2026-11-27T10:15:00Z')).toBe(true);
  });
});

describe('the life of a window', () => {
  const lifted = new Date('2026-11-28T12:00:00Z');

  it.each([
    ['lifted: until then', { liftedAt: [lifted] }, '2026-11-28T11:59:59Z', true],
    ['lifted: from then on', { liftedAt: [lifted] }, '2026-11-28T12:00:00Z', false],
    ['lifted: holds again next week', { liftedAt: [lifted] }, '2026-12-05T12:00:00Z', true],
    ['removed: from then on', { removedAt: lifted }, '2026-11-28T12:00:00Z', false],
    ['removed: never again', { removedAt: lifted }, '2026-12-05T12:00:00Z', false],
    ['made in the midst of its time', { createdAt: lifted }, '2026-11-28T11:59:59Z', false],
    ['made in the midst of its time', { createdAt: lifted }, '2026-11-28T12:00:00Z', true],
  ])('%s', (_what, changed, at, holds) => {
    expect(holdsAt(aWindow(changed), at)).toBe(holds);
  });

  it('is shown on charts as it held', () => {
    const window = aWindow({ liftedAt: [lifted], removedAt: new Date('2026-12-06T00:00:00Z') });
    const shown = freezesOf(window, new Date('2026-11-24T00:00:00Z'), new Date('2026-12-20T00:00:00Z'));
    expect(shown.map(({ from, to }) => [from.toISOString(), to.toISOString()])).toEqual([
      ['2026-11-27T15:00:00.000Z', '2026-11-28T12:00:00.000Z'],
      ['2026-12-04T15:00:00.000Z', '2026-12-06T00:00:00.000Z'],
    ]);
  });

  it('says when it comes next', () => {
    expect(nextFreeze(aWindow(), new Date('2026-11-23T12:00:00Z'))?.from).toEqual(
      new Date('2026-11-27T15:00:00Z'),
    );
    const past = aWindow({ span: once('2026-02-01T00:00', '2026-02-02T00:00') });
    expect(nextFreeze(past, new Date('2026-11-23T12:00:00Z'))).toBeNull();
  });
});

it('names the freeze that lasts longest first', () => {
  const christmas = aWindow({ name: 'Christmas', span: once('2026-12-24T12:00', '2027-01-02T08:00') });
  const held = freezesAt([aWindow(), christmas], new Date('2026-12-26T12:00:00Z'));
  expect(held.map(({ name }) => name)).toEqual(['Christmas', 'Weekend']);
});
