import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { db } from '@/lib/db';
import type { Prisma, Schedule } from '@/lib/generated/prisma/client';
import { SchedulePlan, scheduleTitle } from './schema';

type Tx = Prisma.TransactionClient;

/** What came of a schedule, on its page. */
export async function keepOutcome(tx: Tx, id: string, sentence: string, at: Date): Promise<void> {
  const data = { lastRanAt: at, lastOutcome: sentence, lastFailed: false };
  await tx.schedule.updateMany({ where: { id }, data });
}

/**
 * Says on its page and in the history that a schedule did not do its work, and why; once for as long as the reason
 * stays. `more` moves its due moment along, guarded: of several that tell, one does.
 */
export async function tellMiss(
  schedule: Schedule,
  reason: string,
  at: Date,
  more: { dueAt?: Date | null } = {},
): Promise<void> {
  await db.$transaction(async (tx) => {
    const isNews = { OR: [{ lastOutcome: null }, { NOT: { lastOutcome: reason } }] };
    const isStillDue = { dueAt: schedule.dueAt };
    const { count } = await tx.schedule.updateMany({
      where: { id: schedule.id, ...('dueAt' in more ? isStillDue : isNews) },
      data: { ...more, lastRanAt: at, lastOutcome: reason, lastFailed: true },
    });
    if (count === 0) return;
    const { kind } = SchedulePlan.parse(schedule.plan);
    const title = scheduleTitle({ kind, name: schedule.name });
    const actor = { id: schedule.savedById, name: `${title} (${schedule.savedByName})` };
    await recordAudit(tx, actor, {
      action: 'schedule.miss',
      subjectKind: 'schedule',
      subjectId: schedule.id,
      summary: `${title} did not run: ${reason}`,
      after: { schedule: schedule.name, why: reason, dueAt: schedule.dueAt?.toISOString() ?? null },
    });
  });
}
