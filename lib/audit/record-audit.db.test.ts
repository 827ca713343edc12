import { beforeEach, expect, test } from 'vitest';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { freshDatabase } from '@/lib/testing/database';
import { recordAudit } from './record-audit';

const ADA = { id: 'ada', name: 'Ada' };

let db: PrismaClient;
beforeEach(async () => {
  db = await freshDatabase();
});

/** A transaction as the verbs make them: it locks a row, writes, and records as its last statement. */
async function change(targetId: string, round: number): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "Target" WHERE "id" = ${targetId} FOR UPDATE`;
    await tx.target.update({ where: { id: targetId }, data: { volumesObservedAt: new Date() } });
    const subject = { subjectKind: 'target', subjectId: targetId, summary: `round ${round}` };
    await recordAudit(tx, ADA, { action: 'preset.archive', ...subject, after: { round } });
    if (round % 4 === 0) throw new Error('rolled back');
  });
}

test('writers that hold rows of their own wait for one another without a deadlock, and leave one chain', async () => {
  const names = ['a', 'b', 'c'];
  const targets = await Promise.all(
    names.map((environment) => db.target.create({ data: { environment, appName: 'glm51' } })),
  );
  const rounds = Array.from({ length: 40 }, (_, round) => round);
  const results = await Promise.allSettled(
    rounds.map((round) => change(targets[round % 3]?.id ?? '', round)),
  );
  const refused = results.flatMap((result) => (result.status === 'rejected' ? [String(result.reason)] : []));
  expect(refused).toEqual(Array(10).fill('Error: rolled back'));

  const chain = await db.$queryRaw<{ id: bigint; fits: boolean }[]>`
    SELECT entry."id", entry."hash" = audit_hash(entry, coalesce(lag(entry."hash") OVER (ORDER BY entry."id"), '')) AS fits
    FROM "AuditEntry" entry ORDER BY entry."id"`;
  expect(chain).toEqual(Array.from({ length: 30 }, (_, index) => ({ id: BigInt(index + 1), fits: true })));
});

test('no row, no change: what cannot be recorded is not done', async () => {
  const archive = db.$transaction(async (tx) => {
    await tx.preset.create({ data: { name: 'never' } });
    const subject = { subjectKind: 'preset', subjectId: 'never', summary: 'null byte \u0000' };
    await recordAudit(tx, ADA, { action: 'preset.create', ...subject });
  });
  await expect(archive).rejects.toThrow();
  expect(await db.preset.count()).toBe(0);
});
