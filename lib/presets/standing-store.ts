import 'server-only';
import { isRole, may } from '@/lib/auth/roles';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { GivenApproval, RevisionStanding } from './schema';
import { standing } from './standing';

/** How a revision stands at this moment; null when there is none. Inside a deploy's transaction, `tx` sees what its lock holds. */
export async function standingOf(
  revisionId: string,
  tx: Prisma.TransactionClient = db,
): Promise<RevisionStanding | null> {
  return (await standingsOf([revisionId], tx)).get(revisionId) ?? null;
}

/** The same for many, by revision id, in as many queries as for one. */
export async function standingsOf(
  revisionIds: readonly string[],
  tx: Prisma.TransactionClient = db,
): Promise<Map<string, RevisionStanding>> {
  const ids = [...revisionIds];
  const preset = { select: { name: true, archivedAt: true, requiredApprovals: true } };
  const revisions = await tx.revision.findMany({
    where: { id: { in: ids } },
    select: { id: true, number: true, preset },
  });
  // One after the other: a transaction has one connection.
  const approvals = await approvalsOf(tx, ids);
  const quarantines = await quarantinesOf(tx, ids);
  return new Map(
    revisions.map(({ id, number, preset }) => [
      id,
      standing({
        presetName: preset.name,
        number,
        archived: preset.archivedAt !== null,
        requiredApprovals: preset.requiredApprovals,
        approvals: approvals.get(id) ?? [],
        quarantine: quarantines.get(id) ?? null,
      }),
    ]),
  );
}

async function approvalsOf(
  tx: Prisma.TransactionClient,
  revisionIds: string[],
): Promise<Map<string, GivenApproval[]>> {
  const rows = await tx.approval.findMany({
    where: { revisionId: { in: revisionIds } },
    orderBy: { createdAt: 'asc' },
    select: { revisionId: true, approverId: true, approverName: true, note: true, createdAt: true },
  });
  const counting = await entitled(
    tx,
    rows.map(({ approverId }) => approverId),
  );
  const given = new Map<string, GivenApproval[]>();
  for (const { revisionId, ...approval } of rows) {
    const all = given.get(revisionId) ?? [];
    given.set(revisionId, [...all, { ...approval, counts: counting.has(approval.approverId) }]);
  }
  return given;
}

/** Those who are still here with a role that approves. */
async function entitled(tx: Prisma.TransactionClient, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const people = await tx.user.findMany({ where: { id: { in: ids } }, select: { id: true, role: true } });
  return new Set(
    people.filter(({ role }) => isRole(role) && may(role, 'preset.approve')).map(({ id }) => id),
  );
}

async function quarantinesOf(tx: Prisma.TransactionClient, revisionIds: string[]) {
  const rows = await tx.quarantine.findMany({
    where: { revisionId: { in: revisionIds } },
    select: { revisionId: true, reason: true, byName: true, createdAt: true },
  });
  return new Map(rows.map(({ revisionId, ...quarantine }) => [revisionId, quarantine]));
}
