import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { testDatabase } from '@/lib/testing/database';

// Runs before the test file is loaded, so before `lib/env` and `lib/db` first look at the settings.
const dataDir = mkdtempSync(path.join(tmpdir(), 'glm-console-data-'));
const database = await testDatabase();
process.env.DATABASE_URL = database.url;
process.env.DATA_DIR = dataDir;
process.env.AUTH_SECRET = 'a secret of the tests that nobody keeps';

afterAll(async () => {
  const shared = globalThis as typeof globalThis & { prismaClient?: PrismaClient };
  await shared.prismaClient?.$disconnect();
  await database.close();
  rmSync(dataDir, { recursive: true, force: true });
});
