import 'server-only';
import type { Preset, Prisma } from '@/lib/generated/prisma/client';

type Transaction = Prisma.TransactionClient;

export type LockedPreset = Pick<Preset, 'id' | 'name' | 'archivedAt' | 'requiredApprovals'>;

/**
 * The preset, held until the transaction ends: whatever decides if a revision may be deployed changes under this lock,
 * and a deploy is queued under it. Taken after a target's lock, before the audit row.
 */
export async function lockPreset(tx: Transaction, presetId: string): Promise<LockedPreset | null> {
  const [preset] = await tx.$queryRaw<LockedPreset[]>`
    SELECT "id", "name", "archivedAt", "requiredApprovals"
    FROM "Preset" WHERE "id" = ${presetId} FOR NO KEY UPDATE`;
  return preset ?? null;
}

/** A revision, with its preset held. */
export async function lockRevision(tx: Transaction, revisionId: string) {
  const revision = await tx.revision.findUnique({
    where: { id: revisionId },
    select: { id: true, presetId: true, number: true, authorId: true },
  });
  const preset = revision && (await lockPreset(tx, revision.presetId));
  return preset && { ...revision, preset };
}
