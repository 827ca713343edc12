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
  const revisions = await tx.revision.findMany({
    where: { id: { in: [...revisionIds] } },
    select: {
      id: true,
      number: true,
      preset: { select: { name: true, archivedAt: true, requiredApprovals: true } },
      approvals: { orderBy: { createdAt: 'asc' } },
      quarantine: { select: { reason: true, byName: true, createdAt: true } },
    },
  });
  const approvers = await entitled(
    tx,
    revisions.flatMap(({ approvals }) => approvals.map(({ approverId }) => approverId)),
  );
  return new Map(
    revisions.map(({ id, number, preset, approvals, quarantine }) => [
      id,
      standing({
        presetName: preset.name,
        number,
        archived: preset.archivedAt !== null,
        requiredApprovals: preset.requiredApprovals,
        approvals: approvals.map(
          ({ approverId, approverName, note, createdAt }): GivenApproval => ({
            approverId,
            approverName,
            note,
            createdAt,
            counts: approvers.has(approverId),
          }),
        ),
        quarantine,
      }),
    ]),
  );
}

/** Those who are still here with a role that approves. */
async function entitled(tx: Prisma.TransactionClient, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const people = await tx.user.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, role: true },
  });
  return new Set(
    people.filter(({ role }) => isRole(role) && may(role, 'preset.approve')).map(({ id }) => id),
  );
}
