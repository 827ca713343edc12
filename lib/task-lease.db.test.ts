import { beforeEach, expect, test } from 'vitest';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { holderName } from '@/lib/holder';
import { claimTask, databaseNow, holdsTask } from '@/lib/task-lease';
import { freshDatabase } from '@/lib/testing/database';

let db: PrismaClient;
beforeEach(async () => {
  db = await freshDatabase();
});

const letRunOut = () => db.$executeRaw`UPDATE "TaskLease" SET "leaseUntil" = now() - interval '1 second'`;

test('one of many holds a task, and keeps it while it claims', async () => {
  const owners = ['a', 'b', 'c', 'd'];
  const claims = await Promise.all(owners.map((owner) => claimTask('watch', owner, 20)));
  expect(claims.filter(Boolean)).toHaveLength(1);
  const holder = owners[claims.indexOf(true)] ?? '';
  expect(await claimTask('watch', holder, 20)).toBe(true);
  expect(await claimTask('other', 'z', 20)).toBe(true);
});

test('a lease that ran out is another process’, and the sleeper writes nothing more', async () => {
  expect(await claimTask('watch', 'a', 20)).toBe(true);
  expect(await holdsTask(db, 'watch', 'a')).toBe(true);
  await letRunOut();
  expect(await holdsTask(db, 'watch', 'a')).toBe(false);
  expect(await claimTask('watch', 'b', 20)).toBe(true);
  expect(await claimTask('watch', 'a', 20)).toBe(false);
  expect(await holdsTask(db, 'watch', 'a')).toBe(false);
});

test.runIf(process.platform === 'linux')(
  'a task whose process died on this machine is free at once',
  async () => {
    const dead = holderName().replace(/\d+$/, '1');
    expect(await claimTask('watch', dead, 3_600)).toBe(true);
    const claims = await Promise.all([1, 2, 3].map(() => claimTask('watch', holderName(), 3_600)));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await holdsTask(db, 'watch', dead)).toBe(false);
  },
);

test('a task of a process that nothing is known about waits for its lease', async () => {
  expect(await claimTask('watch', 'of another machine', 3_600)).toBe(true);
  expect(await claimTask('watch', holderName(), 3_600)).toBe(false);
});

test('a lease from before the database’s clock was put back binds nobody', async () => {
  expect(await claimTask('watch', 'of another machine', 60)).toBe(true);
  await db.$executeRaw`UPDATE "TaskLease" SET "leaseUntil" = "leaseUntil" + interval '1 day'`;
  expect(await claimTask('watch', 'b', 60)).toBe(true);
  expect(await holdsTask(db, 'watch', 'of another machine')).toBe(false);
  expect(await claimTask('watch', 'of another machine', 60)).toBe(false);
});

test('the time is the database’s', async () => {
  expect(Math.abs((await databaseNow()).getTime() - Date.now())).toBeLessThan(60_000);
});
