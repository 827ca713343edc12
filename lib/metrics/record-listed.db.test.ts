import { beforeEach, expect, it } from 'vitest';
import { recentCrash, recordListed } from '@/lib/metrics/record-listed';
import { freshDatabase } from '@/lib/testing/database';

beforeEach(async () => {
  await freshDatabase();
});

const start = new Date('2026-11-23T14:00:00Z');
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const inOrder = async () => null;
const crashed = async () => 'Container exited with code 1';

it('asks once of each container that is gone how it ended', async () => {
  const asked: string[] = [];
  const failureOf = async (id: string) => {
    asked.push(id);
    return null;
  };
  await recordListed(['ta-1', 'ta-2'], failureOf, start);
  await recordListed(['ta-2'], failureOf, after(15));
  await recordListed([], failureOf, after(30));
  await recordListed([], failureOf, after(45));
  expect(asked).toEqual(['ta-1', 'ta-2']);
});

it('knows no crash while containers live or end in order', async () => {
  await recordListed(['ta-1', 'ta-2'], crashed, start);
  await recordListed(['ta-1'], inOrder, after(15));
  expect(await recentCrash(start)).toBeNull();
});

it('knows the newest crash and how many there were', async () => {
  await recordListed(['ta-1'], crashed, start);
  await recordListed(['ta-2'], crashed, after(15));
  await recordListed([], async () => 'out of memory', after(30));
  expect(await recentCrash(start)).toEqual({ atMs: after(30).getTime(), why: 'out of memory', count: 2 });
  expect(await recentCrash(after(16))).toMatchObject({ count: 1 });
  expect(await recentCrash(after(31))).toBeNull();
});

it('asks again when the control plane was away', async () => {
  await recordListed(['ta-1'], inOrder, start);
  const away = async () => {
    throw new Error('no answer');
  };
  await expect(recordListed([], away, after(15))).rejects.toThrow('no answer');
  await recordListed([], crashed, after(30));
  expect(await recentCrash(start)).toMatchObject({ count: 1 });
});
