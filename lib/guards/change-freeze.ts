import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { type Actor, may } from '@/lib/auth/roles';
import { db } from '@/lib/db';
import { freezesAt } from '@/lib/guards/freeze-at';
import type { FreezeWindow } from '@/lib/guards/schema';
import { windowOf } from '@/lib/guards/store';
import { fail, ok, type Result } from '@/lib/result';

export const FREEZE_CHANGES = ['lift', 'remove'] as const;
export type FreezeChange = (typeof FREEZE_CHANGES)[number];

/** Ends a freeze that holds now before its time (a weekly one comes again), or removes the window for good. */
export async function changeFreeze(
  actor: Actor,
  windowId: string,
  change: FreezeChange,
): Promise<Result<null>> {
  if (!may(actor.role, 'guard.manage'))
    return fail('forbidden', `The role ${actor.role} may not change freeze windows.`);
  if (!FREEZE_CHANGES.includes(change)) return fail('invalid', 'Lift or remove a freeze.', 'change');
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "FreezeWindow" WHERE "id" = ${windowId} FOR UPDATE`;
    const row = await tx.freezeWindow.findUnique({ where: { id: windowId } });
    if (!row || row.removedAt) return fail('not-found', 'This freeze has been removed meanwhile.');
    const window = windowOf(row);
    const now = new Date();
    const [held] = freezesAt([window], now);
    if (change === 'lift' && !held) return fail('conflict', `${window.name} does not hold at this moment.`);
    await tx.freezeWindow.update({
      where: { id: windowId },
      data: change === 'lift' ? { liftedAt: { push: now } } : { removedAt: now },
    });
    await recordAudit(tx, actor, {
      action: `guard.${change}-freeze`,
      subjectKind: 'freeze',
      subjectId: windowId,
      summary: summaryOf(window, change, held?.to ?? null),
      before: { name: window.name, reason: window.reason, until: held?.to.toISOString() ?? null },
      after: { name: window.name },
    });
    return ok(null);
  });
}

function summaryOf({ name }: FreezeWindow, change: FreezeChange, until: Date | null): string {
  if (change === 'remove') return `Removed the freeze ${name}`;
  return `Ended the freeze ${name} now, instead of ${until?.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
