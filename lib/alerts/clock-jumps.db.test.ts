import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/roles';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { recordContainerCounts } from '@/lib/metrics/container-counts';
import { freshDatabase } from '@/lib/testing/database';
import { addRule } from './save-rule';
import { watchAlerts } from './watch';

const LEAD: Actor = { id: 'lead', name: 'Lea', role: 'lead' };
const NOON = Date.parse('2026-11-23T12:00:00Z');
const MINUTE_MS = 60_000;
const HOUR = 60;
const DAY = 24 * HOUR;

let db: PrismaClient;
beforeEach(async () => {
  db = await freshDatabase();
});

async function ruleFor(forSeconds: number): Promise<void> {
  const condition = { kind: 'threshold', series: 'containers', comparison: 'above', threshold: 2 };
  const rule = { name: 'Too many', severity: 'page', condition, forSeconds, runbookUrl: '' };
  expect(await addRule(LEAD, rule)).toMatchObject({ ok: true });
}

/** The clock of the whole machine shows so many minutes after noon: so many containers are counted and looked at. */
async function look(minutes: number, running: number): Promise<void> {
  const at = new Date(NOON + minutes * MINUTE_MS);
  await recordContainerCounts({ running, starting: 0 }, at);
  await watchAlerts('here', async () => at);
}

async function told(): Promise<string[]> {
  const where = { action: { in: ['alert.fire', 'alert.resolve'] } };
  const entries = await db.auditEntry.findMany({ where, orderBy: { id: 'asc' } });
  return entries.map(({ action }) => action);
}

const JUMPS = [
  ['an hour ahead', HOUR],
  ['an hour back', -HOUR],
  ['a day ahead', DAY],
  ['a day back', -DAY],
] as const;

describe.each(JUMPS)('the clock jumps %s', (_, jump) => {
  it('while an alert is open: it stays open, and is told and resolved once', async () => {
    await ruleFor(0);
    for (const minutes of [0, 2, jump, jump + 2, 4, 6]) await look(minutes, 3);
    expect(await told()).toEqual(['alert.fire']);
    await look(8, 1);
    await look(10, 1);
    expect(await told()).toEqual(['alert.fire', 'alert.resolve']);
  });

  it('and the alert is over then: it does not end before it began', async () => {
    await ruleFor(0);
    await look(0, 3);
    await look(jump, 1);
    expect(await told()).toEqual(['alert.fire', 'alert.resolve']);
    const { firedAt, resolvedAt } = await db.alert.findFirstOrThrow();
    expect(resolvedAt?.getTime()).toBeGreaterThanOrEqual(firedAt.getTime());
  });

  it('while one is pending: the time before counts for nothing, and it fires once', async () => {
    await ruleFor(120);
    await look(0, 3);
    await look(1, 3);
    await look(jump, 3);
    expect(await told()).toEqual([]);
    for (const minutes of [1, 2, 3]) await look(jump + minutes, 3);
    expect(await told()).toEqual(['alert.fire']);
  });

  it('during a silence: it is over when the clock says so, and what fires on is told once', async () => {
    await ruleFor(0);
    await db.alertRule.updateMany({ data: { silencedUntil: new Date(NOON + 5 * MINUTE_MS) } });
    for (const minutes of [0, jump, 4]) await look(minutes, 3);
    const byThen = jump > 0 ? ['alert.fire'] : [];
    expect(await told()).toEqual(byThen);
    for (const minutes of [5, 7]) await look(minutes, 3);
    expect(await told()).toEqual(['alert.fire']);
  });
});
