import { describe, expect, test } from 'vitest';
import { effectSide, effectWindows, FEWEST_REQUESTS } from './deployment-effect';

const DAY_MS = 86_400_000;
const at = (time: string) => new Date(`2026-11-23T${time}Z`);
const deployedAt = at('12:00:30');
const alone = { deployedAt, previousAt: null, nextAt: null };

describe('the windows', () => {
  test('are a day each, without the minute of the deployment', () => {
    const now = new Date(deployedAt.getTime() + 2 * DAY_MS);
    expect(effectWindows(alone, now)).toEqual({
      before: { from: new Date('2026-11-22T12:01:00Z'), to: at('12:00:00') },
      after: { from: at('12:01:00'), to: new Date('2026-11-24T12:00:00Z') },
      stepSeconds: 60,
    });
  });

  test('end at the deployments around it and at this minute', () => {
    const around = { deployedAt, previousAt: at('11:10:10'), nextAt: at('13:00:59') };
    const now = at('18:00:00');
    expect(effectWindows(around, now)).toMatchObject({
      before: { from: at('11:11:00'), to: at('12:00:00') },
      after: { from: at('12:01:00'), to: at('13:00:00') },
    });
    expect(effectWindows(alone, at('12:05:20')).after).toEqual({ from: at('12:01:00'), to: at('12:05:00') });
  });

  test('are empty, never reversed, when deployments follow within a minute', () => {
    const around = { deployedAt, previousAt: at('12:00:05'), nextAt: at('12:00:50') };
    expect(effectWindows(around, at('18:00:00'))).toMatchObject({
      before: { from: at('12:00:00'), to: at('12:00:00') },
      after: { from: at('12:01:00'), to: at('12:01:00') },
    });
  });

  test.each([
    [12.9, 60],
    [13.1, 300],
    [88.9, 300],
    [89.1, 3600],
    [500, 3600],
  ])('%d days later are read in rows that are still kept: %d s', (days, stepSeconds) => {
    expect(effectWindows(alone, new Date(deployedAt.getTime() + days * DAY_MS)).stepSeconds).toBe(
      stepSeconds,
    );
  });
});

const hour = { from: at('11:00:00'), to: at('12:00:00') };
const points = (counts: number[]) => [
  {
    container: '',
    at: at('11:30:00'),
    gauges: {},
    counters: {},
    histograms: { ttft: { bounds: [0.2, 0.4], counts, sum: 1 } },
  },
];

describe('one side', () => {
  test.each([
    [FEWEST_REQUESTS - 1, null],
    [FEWEST_REQUESTS, 190],
  ])('%d requests give a p95 of %j ms', (requests, ttftMsP95) => {
    const side = effectSide(points([requests, 0, 0]), hour);
    expect(side).toEqual({ requests, seconds: 3600, ttftMsP95, slowShare: ttftMsP95 === null ? null : 0 });
  });

  test('nothing was heard', () => {
    expect(effectSide([], hour)).toEqual({ requests: 0, seconds: 3600, ttftMsP95: null, slowShare: null });
  });

  test('several points are one histogram', () => {
    expect(effectSide([...points([50, 0, 0]), ...points([0, 50, 0])], hour)).toMatchObject({
      requests: 100,
      slowShare: expect.closeTo(0.25, 12),
    });
  });
});
