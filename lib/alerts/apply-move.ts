import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { db } from '@/lib/db';
import { formatDuration } from '@/lib/format';
import type { Alert, Prisma } from '@/lib/generated/prisma/client';
import type { Move } from './alert-state';
import type { Judgement } from './judge';
import { Condition } from './schema';
import type { StoredRule } from './store';
import { conditionWords, valueWords } from './value-words';

const CONSOLE = { id: null, name: 'Console' };

/** Asked in the transaction: whether this process still is the one that watches. */
export type StillMine = (tx: Prisma.TransactionClient) => Promise<boolean>;

/**
 * Writes down what a look at a rule found. State, alert and audit row are one transaction, and notifications read the
 * audit log: a process that dies in between has told nothing and changed nothing. While a rule is silenced nobody is
 * told; what fires on is told when the silence ends.
 */
export async function applyMove(
  rule: StoredRule,
  { value }: Judgement,
  move: Move,
  now: Date,
  stillMine: StillMine,
): Promise<void> {
  await db.$transaction(async (tx) => {
    if (!(await stillMine(tx))) return;
    const { count } = await tx.alertRule.updateMany({
      // Somebody may have changed the rule, or switched it off, since it was read.
      where: { id: rule.id, enabled: true, state: rule.state, condition: { equals: rule.condition ?? {} } },
      data: { state: move.state, stateSince: move.since, value, evaluatedAt: now },
    });
    if (count === 0) return;
    const isSilenced = rule.silencedUntil !== null && rule.silencedUntil > now;
    const open = move.event === 'fire' ? await fire(tx, rule, value, now) : rule.alerts[0];
    if (!open) return;
    if (move.event === 'resolve') await resolve(tx, rule, open, isSilenced, now);
    else if (!open.told && !isSilenced) await tellFire(tx, rule, open, value);
  });
}

async function fire(
  tx: Prisma.TransactionClient,
  { id: ruleId }: StoredRule,
  value: number | null,
  at: Date,
) {
  return tx.alert.create({ data: { ruleId, firedAt: at, worstValue: value } });
}

async function tellFire(tx: Prisma.TransactionClient, rule: StoredRule, alert: Alert, value: number | null) {
  await tx.alert.update({ where: { id: alert.id }, data: { told: true } });
  const condition = Condition.parse(rule.condition);
  const now = value === null ? '' : `: ${valueWords(condition, value)}`;
  await recordAudit(tx, CONSOLE, {
    action: 'alert.fire',
    subjectKind: 'alert-rule',
    subjectId: rule.id,
    summary: `${rule.name}${now} (${conditionWords(condition)})`,
    after: facts(rule, alert, value),
  });
}

async function resolve(
  tx: Prisma.TransactionClient,
  rule: StoredRule,
  alert: Alert,
  isSilenced: boolean,
  at: Date,
): Promise<void> {
  // A clock that was put back since it fired: it does not end before it began.
  const resolvedAt = at > alert.firedAt ? at : alert.firedAt;
  await tx.alert.update({ where: { id: alert.id }, data: { resolvedAt } });
  const seconds = (resolvedAt.getTime() - alert.firedAt.getTime()) / 1000;
  const worst =
    alert.worstValue === null
      ? ''
      : `, at worst ${valueWords(Condition.parse(rule.condition), alert.worstValue)}`;
  await recordAudit(tx, CONSOLE, {
    action: alert.told && !isSilenced ? 'alert.resolve' : 'alert.resolve-silently',
    subjectKind: 'alert-rule',
    subjectId: rule.id,
    summary: `${rule.name} is over after ${formatDuration(seconds)}${worst}`,
    after: { ...facts(rule, alert, alert.worstValue), durationSeconds: seconds },
  });
}

function facts(rule: StoredRule, alert: Alert, value: number | null): Prisma.InputJsonObject {
  return { rule: rule.name, severity: rule.severity, alert: alert.id, value, runbook: rule.runbookUrl };
}
