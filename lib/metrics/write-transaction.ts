import 'server-only';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';

/** Runs a write of metrics alone: two collectors never interleave, nor does one with the packing of old steps. */
export function inWriteTransaction<T>(
  write: (transaction: Prisma.TransactionClient) => Promise<T>,
): Promise<T> {
  return db.$transaction(
    async (transaction) => {
      await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('glm-console metrics'))`;
      return write(transaction);
    },
    { timeout: 60_000, maxWait: 10_000 },
  );
}
