import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { env } from '@/lib/env';
import { PrismaClient } from '@/lib/generated/prisma/client';

const shared = globalThis as typeof globalThis & { prismaClient?: PrismaClient };

const STOPPED_MS = 15_000;

// Route bundles each get their own copy of this module (vercel/next.js#65350); globalThis keeps one pool per process.
function client(): PrismaClient {
  shared.prismaClient ??= new PrismaClient({
    adapter: new PrismaPg({
      connectionString: env.DATABASE_URL,
      // The database ends the transaction of a process that was stopped or cut off within one: others wait for its locks.
      idle_in_transaction_session_timeout: STOPPED_MS,
    }),
    // Prisma gives up after 2 s of waiting for a connection; a machine that is just starting needs more.
    transactionOptions: { maxWait: 15_000, timeout: 30_000 },
  });
  return shared.prismaClient;
}

/** The one Prisma client of this process. It connects at the first query, so a build can import it. */
export const db = new Proxy({} as PrismaClient, {
  get(_, name) {
    const value: unknown = Reflect.get(client(), name);
    return typeof value === 'function' ? value.bind(client()) : value;
  },
});
