import { beforeEach, expect, it } from 'vitest';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { prune } from '@/lib/metrics/prune';
import { recordCrashes } from '@/lib/metrics/record-crashes';
import { recentCrash, recordListed } from '@/lib/metrics/record-listed';
import { freshDatabase } from '@/lib/testing/database';

let db: PrismaClient;
beforeEach(async () => {
  db = await freshDatabase();
});

const start = new Date('2026-11-23T14:00:00Z');
const after = (ms: number) => new Date(start.getTime() + ms);
const crash = (containerId: string, at: Date, reason = 'ValueError: page size') => ({
  containerId,
  at,
  reason,
});
const byExitCode = async () => 'the container exited with code 1';

it('stores a crash once, however often it is read', async () => {
  await recordCrashes([crash('ta-1', start), crash('ta-2', after(1))]);
  await recordCrashes([crash('ta-1', start), crash('ta-2', after(1))]);
  expect(await recentCrash(start)).toMatchObject({ count: 2, atMs: after(1).getTime() });
});

it('counts a container that lived between two counts', async () => {
  await recordListed([], byExitCode, start);
  await recordCrashes([crash('ta-1', after(5))]);
  await recordListed([], byExitCode, after(15));
  expect(await recentCrash(start)).toEqual({
    atMs: after(5).getTime(),
    why: 'ValueError: page size',
    count: 1,
  });
});

it.each(['before', 'after'])('the log has the last word, read %s the list', async (order) => {
  const fromLog = () => recordCrashes([crash('ta-1', after(5))]);
  const fromList = () => recordListed([], byExitCode, after(15));
  await recordListed(['ta-1'], byExitCode, start);
  for (const record of order === 'before' ? [fromLog, fromList] : [fromList, fromLog]) await record();
  expect(await recentCrash(start)).toEqual({
    atMs: after(5).getTime(),
    why: 'ValueError: page size',
    count: 1,
  });
});

it('a window begins with its first millisecond', async () => {
  await recordCrashes([crash('ta-1', start)]);
  expect(await recentCrash(start)).toMatchObject({ count: 1 });
  expect(await recentCrash(after(1))).toBeNull();
});

it('is kept for 30 days', async () => {
  const day = 86_400_000;
  await recordCrashes([crash('ta-kept', start), crash('ta-gone', after(-1))]);
  await prune(after(30 * day));
  expect(await db.listedContainer.findMany({ select: { id: true } })).toEqual([{ id: 'ta-kept' }]);
});
