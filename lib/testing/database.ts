import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import type { PrismaClient } from '@/lib/generated/prisma/client';

declare module 'vitest' {
  interface ProvidedContext {
    databaseServerUrl: string;
  }
}

/** A migrated, empty database of its own. Only in `*.db.test.ts` files, where there is a server. */
export async function testDatabase(): Promise<{ url: string; close: () => Promise<void> }> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const url = new URL(inject('databaseServerUrl'));
  url.pathname = `/${name}`;
  await onServer(`CREATE DATABASE ${name} TEMPLATE template`);
  return { url: url.href, close: () => onServer(`DROP DATABASE ${name} WITH (FORCE)`) };
}

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('databaseServerUrl') });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/**
 * The `db` that the verbs use, with every table empty and every counter at its start.
 * Each test file has its own database, so: `beforeEach(async () => { db = await freshDatabase(); })`.
 */
export async function freshDatabase(): Promise<PrismaClient> {
  const { db } = await import('@/lib/db');
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT format('%I', tablename) AS name FROM pg_tables
    WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`;
  const names = tables.map((table) => table.name).join(', ');
  await db.$transaction([
    // The audit log refuses to be emptied: only a superuser, as the tests are, can leave triggers out.
    db.$executeRaw`SET LOCAL session_replication_role = replica`,
    db.$executeRawUnsafe(`TRUNCATE ${names} RESTART IDENTITY CASCADE`),
  ]);
  return db;
}
