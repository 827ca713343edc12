import 'server-only';
import type { Prisma } from '@/lib/generated/prisma/client';
import { lockRevision } from './lock-preset';
import { standingOf } from './standing-store';

/**
 * Why a revision may not be deployed, null when it may. Holds its preset until the transaction ends,
 * so that no withdrawal, quarantine or archiving comes between the answer and the queued job.
 */
export async function deployBlocker(
  tx: Prisma.TransactionClient,
  revisionId: string,
): Promise<string | null> {
  await lockRevision(tx, revisionId);
  const standing = await standingOf(revisionId, tx);
  return standing?.blockers[0] ?? null;
}
