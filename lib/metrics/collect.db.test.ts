import { beforeEach, describe, expect, it } from 'vitest';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { holderName } from '@/lib/holder';
import { collectSnapshots, type SnapshotQueue } from '@/lib/metrics/collect';
import { claimCollecting, collectorState, recordUnreachable } from '@/lib/metrics/collector-state';
import { packTicks } from '@/lib/metrics/pack-ticks';
import { STEPS } from '@/lib/metrics/resolution';
import { readSeries } from '@/lib/metrics/store';
import { engineText, snapshotItem } from '@/lib/metrics/testing/snapshot-item';
import { freshDatabase } from '@/lib/testing/database';

let db: PrismaClient;
beforeEach(async () => {
  db = await freshDatabase();
  await claimCollecting('me', 60);
});

const now = new Date('2026-11-23T14:00:00Z');
const item = (seconds: number) => snapshotItem({ at: new Date(now.getTime() - seconds * 1000) });

/** A queue of a list; `onDrop` runs between reading and removing, where a full queue may lose its oldest. */
function listQueue(items: string[], onDrop: () => void = () => undefined): SnapshotQueue {
  return {
    peek: async (limit) => ({ items: items.slice(0, limit), count: items.length }),
    drop: async (count) => {
      onDrop();
      return items.splice(0, count);
    },
  };
}

describe('collectSnapshots', () => {
  it('empties a queue longer than one batch', async () => {
    const items = Array.from({ length: 450 }, (_, index) => item(8000 - index * 15));
    expect(await collectSnapshots(listQueue(items), () => now)).toMatchObject({ stored: 450, refused: 0 });
    expect(items).toEqual([]);
    expect(await readSeries('ta-1', 15, { from: new Date(0), to: now })).toHaveLength(450);
  });

  it('removes and counts what it refuses', async () => {
    const items = ['torn {', item(15), 'x'.repeat(2_000_000), item(0)];
    expect(await collectSnapshots(listQueue(items), () => now)).toMatchObject({ stored: 2, refused: 2 });
    expect(items).toEqual([]);
    expect(await collectorState()).toMatchObject({ refusedSnapshots: 2n, storedSnapshots: 2n });
  });

  it('counts what happened to each, from one poll to the next', async () => {
    const ahead = snapshotItem({ at: new Date(now.getTime() + 301_000) });
    const hostile = ['torn {', 'x'.repeat(2_000_000), item(24 * 3600 + 1), ahead, '{}'];
    await collectSnapshots(listQueue([...hostile, item(30), item(0)]), () => now);
    await collectSnapshots(listQueue([item(30), item(15), 'torn again {']), () => now);
    expect((await collectorState())?.counts).toEqual({
      stored: 3,
      duplicate: 1,
      late: 1,
      reset: 0,
      torn: 2,
      oversized: 1,
      'too old': 1,
      'from the future': 1,
      malformed: 1,
    });
  });

  it('is not stopped by what JSON holds and Postgres does not', async () => {
    const argv = ['--served-model-name', 'half a pair: \ud83d'];
    const serverInfo = { '\udc00': '\ud800', model: 'glm' };
    const at = new Date(now.getTime() - 15_000);
    const items = [snapshotItem({ at, argv, serverInfo }), item(0)];
    expect(await collectSnapshots(listQueue(items), () => now)).toMatchObject({ stored: 2, refused: 0 });
  });

  it('makes up for hours in which nobody collected, without changing what was there', async () => {
    const all = ['ta-1', 'ta-2'].flatMap((container, index) =>
      Array.from({ length: 960 }, (_, step) => {
        const seconds = step * 15 + index * 4;
        const at = new Date(now.getTime() - 4 * 3600 * 1000 + seconds * 1000);
        const text = engineText({ usage: (step % 5) / 10, decode: step * 90, ttft: [step, step, 0, 0] });
        return { at, item: snapshotItem({ container, at, text }) };
      }),
    );
    all.sort((a, b) => a.at.getTime() - b.at.getTime());
    const everything = () => {
      const span = { from: new Date(0), to: now };
      return Promise.all(
        STEPS.map((step) => Promise.all(['', 'ta-1'].map((name) => readSeries(name, step, span)))),
      );
    };
    await collectSnapshots(listQueue(all.map(({ item }) => item)), () => now);
    const atOnce = await everything();
    await freshDatabase();
    await claimCollecting('me', 60);
    await collectSnapshots(listQueue(all.slice(0, 500).map(({ item }) => item)), () => now);
    await packTicks();
    await collectSnapshots(listQueue(all.slice(400).map(({ item }) => item)), () => now);
    await packTicks();
    expect(await everything()).toEqual(atOnce);
  });

  it('removes nothing that it could not store', async () => {
    const items = [item(15), item(0)];
    await db.$executeRaw`ALTER TABLE "MetricFrame" RENAME TO "Away"`;
    await expect(collectSnapshots(listQueue(items), () => now)).rejects.toThrow();
    await db.$executeRaw`ALTER TABLE "Away" RENAME TO "MetricFrame"`;
    expect(items).toHaveLength(2);
  });

  it('stores what a full queue made it remove unread', async () => {
    const items = [item(45), item(30), item(15)];
    const queue = listQueue(items, () => {
      items.shift();
      items.push(item(0));
    });
    expect(await collectSnapshots(queue, () => now)).toMatchObject({ stored: 4 });
  });
});

describe('the lease', () => {
  it('lets one process collect', async () => {
    expect(await claimCollecting('me', 60)).toBe(true);
    expect(await claimCollecting('another', 60)).toBe(false);
  });

  it('goes to one of those that ask for it when it ran out', async () => {
    await claimCollecting('me', -1);
    const others = ['b', 'c', 'd'].map((owner) => claimCollecting(owner, 60));
    expect((await Promise.all(others)).filter(Boolean)).toHaveLength(1);
    expect(await claimCollecting('me', 60)).toBe(false);
  });

  it.runIf(process.platform === 'linux')(
    'of a console that died on this machine is free at once',
    async () => {
      const dead = holderName().replace(/\d+$/, '1');
      await db.metricCollector.updateMany({ data: { leaseOwner: dead } });
      const others = [1, 2, 3].map(() => claimCollecting(holderName(), 60));
      expect((await Promise.all(others)).filter(Boolean)).toHaveLength(1);
      expect(await claimCollecting(dead, 60)).toBe(false);
    },
  );

  it('of a console that nothing is known about is waited for, unless the clock was put back since', async () => {
    expect(await claimCollecting(holderName(), 60)).toBe(false);
    await db.$executeRaw`UPDATE "MetricCollector" SET "leaseUntil" = "leaseUntil" + interval '1 day'`;
    expect(await claimCollecting(holderName(), 60)).toBe(true);
  });

  it('passes between two that poll: each snapshot is stored and counted once', async () => {
    const items = Array.from({ length: 300 }, (_, index) => item(6000 - index * 15));
    const polled = async (owner: string) =>
      (await claimCollecting(owner, 60)) ? (await collectSnapshots(listQueue(items), () => now)).stored : 0;
    expect(await Promise.all([polled('me'), polled('another')])).toEqual([300, 0]);
    await db.$executeRaw`UPDATE "MetricCollector" SET "leaseUntil" = now() - interval '1 second'`;
    items.push(item(1500), item(0));
    expect(await polled('another')).toBe(2);
    expect(await polled('me')).toBe(0);
    expect(await collectorState()).toMatchObject({ storedSnapshots: 302n });
  });

  it('passes on when it ran out', async () => {
    await claimCollecting('me', -1);
    expect(await claimCollecting('another', 60)).toBe(true);
    expect(await claimCollecting('me', 60)).toBe(false);
  });
});

describe('an unreachable control plane', () => {
  it('is remembered from its first moment until the next poll', async () => {
    expect(await recordUnreachable(now, 'no answer')).toBe(true);
    expect(await recordUnreachable(new Date(now.getTime() + 5000), 'no answer')).toBe(false);
    expect(await collectorState()).toMatchObject({ unreachableSince: now, unreachableWhy: 'no answer' });
    await collectSnapshots(listQueue([]), () => now);
    expect(await collectorState()).toMatchObject({ unreachableSince: null, polledAt: now });
  });
});
