import 'server-only';
import { dollarsPerHour } from '@/lib/cost/dollars-per-hour';
import { ownPrices } from '@/lib/cost/own-prices';
import { db } from '@/lib/db';
import type { Alert, Prisma } from '@/lib/generated/prisma/client';
import { AlertState, type AlertView, Condition, type RuleView, Severity } from './schema';

const WITH_OPEN = {
  alerts: { where: { resolvedAt: null }, orderBy: { firedAt: 'desc' }, take: 1 },
} as const satisfies Prisma.AlertRuleInclude;

export type StoredRule = Prisma.AlertRuleGetPayload<{ include: typeof WITH_OPEN }>;

/** Every rule by name, with the alert that is not resolved yet. */
export async function storedRules(where: Prisma.AlertRuleWhereInput = {}): Promise<StoredRule[]> {
  return db.alertRule.findMany({ where, include: WITH_OPEN, orderBy: { name: 'asc' } });
}

const ORDER: Record<RuleView['state'], number> = { firing: 0, pending: 1, 'no data': 2, ok: 3 };
const SEVERITY_ORDER: Record<RuleView['severity'], number> = { page: 0, warn: 1, note: 2 };

/** The rules as a page shows them: what fires first, then what is pending, unknown, and well; switched-off ones last. */
export async function ruleViews(now: Date): Promise<RuleView[]> {
  const rules = (await storedRules()).map((rule) => ruleView(rule, now));
  const rank = ({ enabled, state, severity }: RuleView) =>
    (enabled ? 0 : 100) + ORDER[state] * 10 + SEVERITY_ORDER[severity];
  return rules.sort((a, b) => rank(a) - rank(b));
}

/** The open alerts of rules that are watched. */
export async function firingRules(now: Date): Promise<RuleView[]> {
  const rules = await storedRules({ enabled: true, alerts: { some: { resolvedAt: null } } });
  return rules.map((rule) => ruleView(rule, now));
}

export interface PastAlert extends AlertView {
  ruleId: string;
  ruleName: string;
  severity: Severity;
  condition: Condition;
}

/** Alerts that were open at some moment of a stretch of time, newest first: for the list, and for marks on charts. */
export async function alertsBetween(from: Date, to: Date, limit = 200): Promise<PastAlert[]> {
  const rows = await db.alert.findMany({
    where: { firedAt: { lt: to }, OR: [{ resolvedAt: null }, { resolvedAt: { gte: from } }] },
    include: { rule: { select: { name: true, severity: true, condition: true } } },
    orderBy: { firedAt: 'desc' },
    take: limit,
  });
  return rows.map(({ rule, ruleId, ...alert }) => ({
    ...alertView(alert),
    ruleId,
    ruleName: rule.name,
    severity: Severity.parse(rule.severity),
    condition: Condition.parse(rule.condition),
  }));
}

export function ruleView({ alerts, ...row }: StoredRule, now: Date): RuleView {
  const [open] = alerts;
  const isSilenced = row.silencedUntil !== null && row.silencedUntil > now;
  return {
    ...row,
    severity: Severity.parse(row.severity),
    condition: Condition.parse(row.condition),
    state: AlertState.parse(row.state),
    silencedUntil: isSilenced ? row.silencedUntil : null,
    silencedByName: isSilenced ? row.silencedByName : null,
    open: open ? alertView(open) : null,
  };
}

function alertView(row: Omit<Alert, 'ruleId' | 'told'>): AlertView {
  const { id, firedAt, resolvedAt, worstValue, acknowledgedAt, acknowledgedByName, note } = row;
  return { id, firedAt, resolvedAt, worstValue, acknowledgedAt, acknowledgedByName, note };
}

/** What the newest deployment says of its fleet; nulls when nothing is deployed. */
export async function deployedFleet(): Promise<{
  maxContainers: number | null;
  containerHourDollars: number | null;
}> {
  const [newest] = await db.$queryRaw<{ gpu: string | null; maxContainers: number | null }[]>`
    SELECT revision."config" #>> '{compute,gpu}' AS "gpu",
      (revision."config" #>> '{compute,max_containers}')::float8 AS "maxContainers"
    FROM "Deployment" deployment JOIN "Revision" revision ON revision."id" = deployment."revisionId"
    ORDER BY deployment."deployedAt" DESC LIMIT 1`;
  return {
    maxContainers: newest?.maxContainers ?? null,
    containerHourDollars: newest?.gpu ? dollarsPerHour(newest.gpu, 1, ownPrices()) : null,
  };
}

/** Since when each container that runs has been silent: the oldest newest snapshot; null when none runs. */
export async function quietestSince(): Promise<Date | null> {
  const [row] = await db.$queryRaw<{ since: Date | null }[]>`
    SELECT min(heard."lastSnapshotAt") AS "since"
    FROM "ListedContainer" listed JOIN "MetricContainer" heard ON heard."id" = listed."id"
    WHERE listed."endedAt" IS NULL`;
  return row?.since ?? null;
}
