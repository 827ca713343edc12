import { beforeEach, expect, test } from 'vitest';
import { readEffect } from '@/lib/metrics/read-effect';
import { recordSnapshots } from '@/lib/metrics/record-snapshots';
import { parseSnapshot } from '@/lib/metrics/snapshot';
import { engineText, snapshotItem } from '@/lib/metrics/testing/snapshot-item';
import { freshDatabase } from '@/lib/testing/database';

beforeEach(async () => {
  await freshDatabase();
});

const deployedAt = new Date('2026-11-23T13:30:20Z');
const now = new Date('2026-11-23T14:00:00Z');
const minutesAfter = (minutes: number) => new Date(deployedAt.getTime() + minutes * 60_000);

/** A container's counters after so many requests below 0.1 s and between 0.2 and 0.4 s. */
async function heard(container: string, minutes: number, quick: number, slow: number): Promise<void> {
  const text = engineText({ ttft: [quick, 0, slow, 0] });
  const parsed = parseSnapshot(snapshotItem({ container, at: minutesAfter(minutes), text }), now);
  if (!parsed.ok) throw new Error(parsed.error.message);
  await recordSnapshots([parsed.value]);
}

test('requests count for the side they came on; those of another deployment and of its own minute for none', async () => {
  await heard('ta-1', -20, 0, 0);
  await heard('ta-1', -15, 1000, 0);
  await heard('ta-1', -10, 1000, 200);
  await heard('ta-1', 0, 5000, 200);
  await heard('ta-1', 5, 5400, 200);
  const previousAt = minutesAfter(-12);
  const { before, after } = await readEffect({ deployedAt, previousAt, nextAt: null }, now);
  expect(before).toEqual({
    requests: 200,
    seconds: 11 * 60,
    ttftMsP95: expect.closeTo(390, 6),
    slowShare: expect.closeTo(0.5, 9),
  });
  expect(after).toMatchObject({ requests: 400, ttftMsP95: expect.closeTo(95, 6), slowShare: 0 });
});

test('too few requests give their count and no figure', async () => {
  await heard('ta-1', 2, 0, 0);
  await heard('ta-1', 4, 99, 0);
  const { before, after } = await readEffect({ deployedAt, previousAt: null, nextAt: null }, now);
  expect(before).toMatchObject({ requests: 0, ttftMsP95: null, slowShare: null });
  expect(after).toMatchObject({ requests: 99, ttftMsP95: null, slowShare: null });
});
