import 'server-only';
import type { Prisma } from '@/lib/generated/prisma/client';

/** Who did it: a person, or the console itself (`id: null`). */
export interface Auditor {
  id: string | null;
  name: string;
}

export interface AuditRecord {
  /** `<noun>.<verb>`, such as `revision.save`. */
  action: string;
  subjectKind: string;
  subjectId: string;
  /** One sentence for the person who reads the log. */
  summary: string;
  before?: Prisma.InputJsonValue;
  after?: Prisma.InputJsonValue;
  /** What else it is about: the history finds the entry under each of these. */
  presetId?: string | null;
  revisionId?: string | null;
  jobId?: string | null;
}

/**
 * Writes the audit row in the caller's transaction: no row, no change.
 * The last statement of the transaction: from here to its commit every other audit row waits (see the chain's trigger).
 */
export async function recordAudit(
  tx: Prisma.TransactionClient,
  actor: Auditor,
  record: AuditRecord,
): Promise<void> {
  await tx.auditEntry.create({ data: { actorId: actor.id, actorName: actor.name, ...record } });
}
