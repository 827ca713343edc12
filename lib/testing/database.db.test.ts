import { beforeEach, expect, test } from 'vitest';
import { env } from '@/lib/env';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { freshDatabase } from '@/lib/testing/database';

let db: PrismaClient;
beforeEach(async () => {
  db = await freshDatabase();
});

test('a test file has a migrated database of its own', async () => {
  expect(new URL(env.DATABASE_URL).pathname).toMatch(/^\/test_/);
  await db.preset.create({ data: { name: 'production-v4' } });
  expect(await db.preset.count()).toBe(1);
});

test('each test starts from empty tables', async () => {
  expect(await db.preset.count()).toBe(0);
});

test('a transaction that fails leaves nothing', async () => {
  const failing = db.$transaction(async (tx) => {
    await tx.preset.create({ data: { name: 'never' } });
    throw new Error('stop');
  });
  await expect(failing).rejects.toThrow('stop');
  expect(await db.preset.count()).toBe(0);
});
