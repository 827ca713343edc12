import { describe, expect, it } from 'vitest';
import { parseSnapshot } from '@/lib/metrics/snapshot';
import { engineText, snapshotItem } from '@/lib/metrics/testing/snapshot-item';

const now = new Date('2026-11-23T14:00:00.000Z');
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);

describe('parseSnapshot', () => {
  it('reads what the console keeps', () => {
    const text = engineText({ usage: 0.5, running: 3, decode: 100, ttft: [1, 2, 0, 1] });
    const parsed = parseSnapshot(snapshotItem({ at: ago(8), text }), now);
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        container: 'ta-1',
        revision: 'r1',
        at: ago(8),
        reading: {
          gauges: { tokenUsage: 0.5, runningRequests: 3 },
          counters: { decodeTokens: 100 },
          histograms: { ttft: { bounds: [0.1, 0.2, 0.4], counts: [1, 2, 0, 1] } },
        },
      },
    });
  });

  it('knows the names that routers rewrite', () => {
    const text = 'sglang_token_usage 0.25\n';
    const parsed = parseSnapshot(snapshotItem({ at: now, text }), now);
    expect(parsed.ok && parsed.value.reading.gauges).toEqual({ tokenUsage: 0.25 });
  });

  it('leaves out values that are no numbers, and histograms without their last bucket', () => {
    const text =
      'sglang:token_usage NaN\nsglang:num_running_reqs +Inf\nsglang:time_to_first_token_seconds_bucket{le="1"} 2\n';
    const parsed = parseSnapshot(snapshotItem({ at: now, text }), now);
    expect(parsed.ok && parsed.value.reading).toEqual({ gauges: {}, counters: {}, histograms: {} });
  });

  it('removes secrets at any depth', () => {
    const serverInfo = { api_key: 'sk-1', tp_size: 8, internal: [{ admin_api_key: 'sk-2', page_size: 64 }] };
    const parsed = parseSnapshot(snapshotItem({ at: now, serverInfo }), now);
    expect(parsed.ok && parsed.value.serverInfo).toEqual({ tp_size: 8, internal: [{ page_size: 64 }] });
  });

  it.each([
    ['24 h old', ago(24 * 3600), true],
    ['older than 24 h', ago(24 * 3600 + 1), false],
    ['300 s ahead', ago(-300), true],
    ['more than 300 s ahead', ago(-301), false],
  ])('%s: taken %s %s', (_, at, taken) => {
    expect(parseSnapshot(snapshotItem({ at }), now).ok).toBe(taken);
  });

  it.each([
    ['x'.repeat(1024 * 1024 + 1), 'oversized'],
    ['{"format":1,', 'torn'],
    [snapshotItem({ at: now, text: 'sglang:token_usage 0.' }), 'torn'],
    [snapshotItem({ at: now, text: '<html>\n' }), 'malformed'],
    ['{}', 'malformed'],
    [snapshotItem({ at: ago(24 * 3600 + 1) }), 'too old'],
    [snapshotItem({ at: ago(-301) }), 'from the future'],
  ])('says why it refuses: item %#', (item, kind) => {
    expect(parseSnapshot(item, now)).toMatchObject({ ok: false, error: { kind } });
  });

  const good = JSON.parse(snapshotItem({ at: now })) as Record<string, unknown>;
  it.each([
    ['half an item', JSON.stringify(good).slice(0, -40)],
    ['no JSON', 'hello'],
    ['nothing', ''],
    ['a list', '[]'],
    ['another format', JSON.stringify({ ...good, format: 2 })],
    ['the name of the fleet', JSON.stringify({ ...good, container: '' })],
    ['a path for a container', JSON.stringify({ ...good, container: '../x' })],
    ['a time that is no number', JSON.stringify({ ...good, at: '1700000000' })],
    ['a text that is cut off', JSON.stringify({ ...good, text: 'sglang:token_usage 0.' })],
    ['a text that is no exposition', JSON.stringify({ ...good, text: '<html>\n' })],
    ['a NUL character', JSON.stringify({ ...good, argv: ['a\u0000b'] })],
    ['more than 1 MiB', JSON.stringify({ ...good, text: '# x\n'.repeat(300_000) })],
    ['a very deep value', `${'['.repeat(200_000)}`],
  ])('refuses %s', (_, item) => {
    expect(parseSnapshot(item, now).ok).toBe(false);
  });
});
