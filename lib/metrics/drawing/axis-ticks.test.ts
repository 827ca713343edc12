import { describe, expect, it } from 'vitest';
import { axisTicks, timeTicks } from './axis-ticks';

describe('axisTicks', () => {
  it.each([
    { highest: 400, ticks: [0, 100, 200, 300, 400] },
    { highest: 401, ticks: [0, 200, 400, 600] },
    { highest: 100, ticks: [0, 25, 50, 75, 100] },
    { highest: 0.3, ticks: [0, 0.1, 0.2, 0.3] },
    { highest: 48, ticks: [0, 20, 40, 60] },
  ])('up to $highest: $ticks', ({ highest, ticks }) => {
    expect(axisTicks(highest)).toEqual(ticks);
  });

  it.each([
    { highest: 3, ticks: [0, 1, 2, 3] },
    { highest: 5, ticks: [0, 2, 4, 6] },
  ])('whole numbers up to $highest: $ticks', ({ highest, ticks }) => {
    expect(axisTicks(highest, 4, true)).toEqual(ticks);
  });
});

describe('timeTicks', () => {
  const startMs = Date.parse('2026-11-23T13:02:15Z');
  it.each([
    { name: 'an hour', stepSeconds: 15, count: 240, zone: 'UTC', ticks: ['13:10', '13:20', '13:30'] },
    { name: 'a day', stepSeconds: 300, count: 288, zone: 'UTC', ticks: ['18:00', '00:00', '06:00', '12:00'] },
  ])('of $name are round moments', ({ stepSeconds, count, zone, ticks }) => {
    const found = timeTicks({ startMs, stepSeconds, count }, zone);
    expect(found.map((at) => new Date(at).toISOString().slice(11, 16)).slice(0, ticks.length)).toEqual(ticks);
    expect(found.length).toBeLessThanOrEqual(7);
  });

  it('are round on the clock of a zone with a quarter-hour offset', () => {
    const ticks = timeTicks({ startMs, stepSeconds: 300, count: 288 }, 'Asia/Kathmandu');
    const local = ticks.map((at) => new Date(at + 345 * 60_000).toISOString().slice(11, 16));
    expect(local).toEqual(['00:00', '06:00', '12:00', '18:00']);
  });

  it('stay at midnight over a change of clocks', () => {
    const start = Date.parse('2026-10-23T22:00:00Z');
    const ticks = timeTicks({ startMs: start, stepSeconds: 1800, count: 4 * 48 }, 'Europe/Berlin');
    expect(ticks.map((at) => new Date(at).toISOString())).toEqual([
      '2026-10-23T22:00:00.000Z',
      '2026-10-24T22:00:00.000Z',
      '2026-10-25T23:00:00.000Z',
      '2026-10-26T23:00:00.000Z',
    ]);
  });
});
