import 'server-only';
import type { Prisma } from '@/lib/generated/prisma/client';

/** Whether the person is the only admin. Holds the admins' rows until the transaction ends, against two demotions at once. */
export async function isLastAdmin(tx: Prisma.TransactionClient, personId: string): Promise<boolean> {
  const admins = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "User" WHERE role = 'admin' ORDER BY id FOR UPDATE`;
  return admins.length === 1 && admins[0]?.id === personId;
}
