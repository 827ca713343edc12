import path from 'node:path';
import { defineConfig } from 'vitest/config';

// A zone with an odd offset (+05:45): a forgotten time zone shows.
process.env.TZ = 'Asia/Kathmandu';

const exclude = ['**/node_modules/**', '.next/**', '.data/**', '.venv/**', 'e2e/**', 'lib/generated/**'];

// `x.test.ts` is pure and pays for nothing; `x.db.test.ts` gets an own, migrated database (lib/testing/database.ts).
export default defineConfig({
  resolve: {
    alias: {
      '@': import.meta.dirname,
      // Outside of Next, `server-only` throws; this is what it is inside.
      'server-only': path.join(import.meta.dirname, 'node_modules/server-only/empty.js'),
    },
  },
  test: {
    // Tests start real servers and programs: a busy machine is slow, not wrong.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Most of them wait for servers and programs, so that a core left free is time lost.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx,mjs}'],
          exclude: [...exclude, '**/*.db.test.*'],
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['**/*.db.test.{ts,tsx}'],
          exclude,
          globalSetup: './scripts/testing/database-server.mjs',
          setupFiles: './lib/testing/own-database.ts',
        },
      },
    ],
  },
});
