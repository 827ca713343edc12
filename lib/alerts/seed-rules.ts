import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { db } from '@/lib/db';
import { formatQuantity } from '@/lib/format';
import { SHIPPED_RULES } from './shipped-rules';

const SEED_LOCK = 5_152;
const ACTION = 'alert-rule.ship';

/** Adds the shipped rules to a new console, once: what somebody removed does not come back. */
export async function seedAlertRules(): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${SEED_LOCK}::bigint)`;
    if (await tx.auditEntry.findFirst({ where: { action: ACTION }, select: { id: true } })) return;
    await tx.alertRule.createMany({ data: [...SHIPPED_RULES], skipDuplicates: true });
    const names = SHIPPED_RULES.map(({ name }) => name);
    await recordAudit(
      tx,
      { id: null, name: 'Console' },
      {
        action: ACTION,
        subjectKind: 'alert-rule',
        subjectId: 'shipped',
        summary: `Added ${formatQuantity(names.length, 'alert rule')} to begin with`,
        after: { rules: names },
      },
    );
  });
}
