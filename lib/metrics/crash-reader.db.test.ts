import { beforeEach, expect, it } from 'vitest';
import { crashReader } from '@/lib/metrics/crash-reader';
import { recentCrash } from '@/lib/metrics/record-listed';
import { freshDatabase } from '@/lib/testing/database';

beforeEach(async () => {
  await freshDatabase();
});

const start = new Date('2026-11-23T14:00:00Z');
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000);

it('looks back 15 minutes at first, then a minute before its last look', async () => {
  const asked: Date[] = [];
  const look = crashReader(async (since) => {
    asked.push(since);
    return [];
  });
  for (const seconds of [0, 15, 960, 2000]) await look(after(seconds));
  expect(asked).toEqual([after(-900), after(-60), after(60), after(1100)]);
});

it('complains once of a log that cannot be read, and then makes up for it', async () => {
  const complaints: string[] = [];
  const asked: Date[] = [];
  let isAway = false;
  const look = crashReader(
    async (since) => {
      asked.push(since);
      if (isAway) throw new Error('no answer');
      return [{ containerId: 'ta-1', at: start, reason: 'ValueError: page size' }];
    },
    (text) => complaints.push(text),
  );
  await look(start);
  isAway = true;
  await look(after(15));
  await look(after(30));
  isAway = false;
  await look(after(45));
  expect(complaints).toEqual(["The app's log is not read for crashes: no answer"]);
  expect(asked.slice(1)).toEqual([after(-60), after(-60), after(-60)]);
  expect(await recentCrash(start)).toMatchObject({ count: 1 });
});
