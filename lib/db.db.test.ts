import { beforeEach, expect, test } from 'vitest';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { isDatabaseAway } from '@/lib/jobs/database-away';
import { freshDatabase } from '@/lib/testing/database';

const LOCK = 7;

let db: PrismaClient;
beforeEach(async () => {
  db = await freshDatabase();
});

const lock = (tx: Pick<PrismaClient, '$executeRaw'>) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK}::bigint)`;

test('a transaction left idle is ended by the database after 15 seconds', async () => {
  const said = await db.$queryRaw`SHOW idle_in_transaction_session_timeout`;
  expect(said).toEqual([{ idle_in_transaction_session_timeout: '15s' }]);
});

test('another process gets the lock of one that stopped in its transaction, which hears why', async () => {
  const next: Promise<unknown>[] = [];
  const stopped = db.$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL idle_in_transaction_session_timeout = 100`;
    await lock(tx);
    next.push(db.$transaction((other) => lock(other)));
    await next[0];
    await lock(tx);
  });
  const error: unknown = await stopped.catch((reason: unknown) => reason);
  await expect(next[0]).resolves.toBe(1);
  expect(isDatabaseAway(error), String(error)).toBe(true);
});
