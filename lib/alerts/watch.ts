import 'server-only';
import { db } from '@/lib/db';
import { claimTask, databaseNow, holdsTask } from '@/lib/task-lease';
import { nextState, type Standing } from './alert-state';
import { applyMove, type StillMine } from './apply-move';
import { type Judgement, judge, lookBackMinutes } from './judge';
import { readAlertData } from './read-data';
import { AlertState, Condition } from './schema';
import { type StoredRule, storedRules } from './store';

const TASK = 'alerts';
const LEASE_SECONDS = 60;
const CURRENT_STEPS = 2;

/** Looks at every rule once, when this process is the one that watches. The database's clock decides. */
export async function watchAlerts(owner: string, clock = databaseNow): Promise<void> {
  if (!(await claimTask(TASK, owner, LEASE_SECONDS))) return;
  const rules = await storedRules({ enabled: true });
  if (rules.length === 0) return;
  const now = await clock();
  const conditions = rules.map(({ condition }) => Condition.parse(condition));
  const minutes = Math.max(...conditions.map(lookBackMinutes)) + CURRENT_STEPS;
  const data = await readAlertData(conditions, minutes, now);
  const stillMine: StillMine = (tx) => holdsTask(tx, TASK, owner);
  const unchanged: { rule: StoredRule; judgement: Judgement }[] = [];
  for (const [index, rule] of rules.entries()) {
    const judgement = judge(conditions[index] as Condition, data, data.count - 1);
    const move = nextState(standingOf(rule), judgement.finding, rule.forSeconds, now);
    const isUntold = rule.alerts[0]?.told === false && !(rule.silencedUntil && rule.silencedUntil > now);
    const isMoved = move.state !== rule.state || move.since.getTime() !== rule.stateSince.getTime();
    if (move.event || isMoved || isUntold) await applyMove(rule, judgement, move, now, stillMine);
    else unchanged.push({ rule, judgement });
  }
  await keepValues(unchanged, now);
}

function standingOf(rule: StoredRule): Standing {
  return {
    state: AlertState.parse(rule.state),
    since: rule.stateSince,
    isOpen: rule.alerts.length > 0,
    evaluatedAt: rule.evaluatedAt,
  };
}

/** The newest values of rules that stay as they are, and the worst of alerts that go on: two writes for all of them. */
async function keepValues(
  looks: readonly { rule: StoredRule; judgement: Judgement }[],
  now: Date,
): Promise<void> {
  if (looks.length === 0) return;
  const ids = looks.map(({ rule }) => rule.id);
  const values = looks.map(({ judgement }) => judgement.value);
  await db.$executeRaw`
    UPDATE "AlertRule" rule SET "value" = look."value", "evaluatedAt" = ${now}
    FROM unnest(${ids}::text[], ${values}::float8[]) AS look("id", "value") WHERE rule."id" = look."id"`;
  const worse = looks.flatMap(({ rule, judgement }) => worseOf(rule, judgement) ?? []);
  if (worse.length === 0) return;
  await db.$executeRaw`
    UPDATE "Alert" alert SET "worstValue" = look."value"
    FROM unnest(${worse.map(({ id }) => id)}::text[], ${worse.map(({ value }) => value)}::float8[]) AS look("id", "value")
    WHERE alert."id" = look."id"`;
}

function worseOf(rule: StoredRule, { finding, value }: Judgement): { id: string; value: number } | null {
  const [open] = rule.alerts;
  if (!open || value === null || finding !== 'breach') return null;
  const condition = Condition.parse(rule.condition);
  const isBelow = condition.kind === 'threshold' && condition.comparison === 'below';
  const isWorse = open.worstValue === null || (isBelow ? value < open.worstValue : value > open.worstValue);
  return isWorse ? { id: open.id, value } : null;
}
