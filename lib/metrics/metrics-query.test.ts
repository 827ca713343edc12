import { describe, expect, it } from 'vitest';
import { metricsQueryString, parseMetricsQuery, windowOf, zoomTo } from './metrics-query';

const parse = (search: string) => {
  const parameters = new URLSearchParams(search);
  return parseMetricsQuery((name) => parameters.get(name) ?? undefined);
};
const nothing = { range: null, fromMs: null, toMs: null, zone: null, containers: [], sloMs: 300 };
const hour = 'from=2026-11-23T13:00:00Z&to=2026-11-23T14:00:00Z';

describe('an address', () => {
  it.each([
    ['', {}],
    ['range=1h', { range: '1h' }],
    ['range=2h', {}],
    [hour, { fromMs: Date.parse('2026-11-23T13:00Z'), toMs: Date.parse('2026-11-23T14:00Z') }],
    ['from=2026-11-23T14:00:00%2B01:00&to=1795442400000', { fromMs: 1795438800000, toMs: 1795442400000 }],
    [`range=1h&${hour}`, { fromMs: Date.parse('2026-11-23T13:00Z'), toMs: Date.parse('2026-11-23T14:00Z') }],
    ['from=2026-11-23T13:00:00Z', {}],
    ['from=2026-11-23T14:00:00Z&to=2026-11-23T13:00:00Z', {}],
    ['from=2026-11-23T13:00:00Z&to=2026-11-23T13:01:59Z&range=6h', { range: '6h' }],
    ['from=yesterday&to=today', {}],
    ['zone=Europe/Berlin', { zone: 'Europe/Berlin' }],
    ['zone=Europe/Atlantis', {}],
    ['containers=ta-1,ta-2', { containers: ['ta-1', 'ta-2'] }],
    ['containers=ta-1,%3Cscript%3E', { containers: ['ta-1'] }],
    ['slo=500', { sloMs: 500 }],
    ['slo=0', {}],
    ['slo=-5', {}],
    ['slo=fast', {}],
  ])('%s means %j', (search, given) => {
    expect(parse(search)).toEqual({ ...nothing, ...given });
  });

  it.each(['', 'range=7d', hour, `${hour}&zone=Asia/Kathmandu&containers=ta-1,ta-2&slo=500`])(
    '%s reads the same when written again',
    (search) => {
      expect(metricsQueryString(parse(search))).toBe(search);
    },
  );
});

describe('the window', () => {
  const now = Date.parse('2026-11-23T14:00:00Z');
  it('ends now and moves on when nobody said otherwise', () => {
    const window = windowOf(parse(''), '15m', now);
    expect(window).toEqual({ fromMs: now + 1 - 900_000, toMs: now + 1, isLive: true });
  });

  it('is the one that was asked for', () => {
    expect(windowOf(parse(hour), '15m', now + 5)).toEqual({
      fromMs: now - 3_600_000,
      toMs: now,
      isLive: false,
    });
  });
});

describe('a zoom', () => {
  const from = Date.parse('2026-11-23T13:10:00.400Z');
  it.each([
    { name: 'takes whole seconds', to: from + 600_000, length: 601_000 },
    { name: 'is two minutes at least', to: from + 1000, length: 121_000 },
  ])('$name', ({ to, length }) => {
    const { fromMs, toMs, range } = zoomTo(parse('range=1h&slo=500'), from, to);
    expect([(toMs ?? 0) - (fromMs ?? 0), range]).toEqual([length, null]);
  });
});
