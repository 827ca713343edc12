import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/auth/roles';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { recordContainerCounts } from '@/lib/metrics/container-counts';
import { queueDeliveries } from '@/lib/notifications/queue-deliveries';
import { databaseNow } from '@/lib/task-lease';
import { freshDatabase } from '@/lib/testing/database';
import { acknowledgeAlert } from './acknowledge-alert';
import { addRule, changeRule } from './save-rule';
import { seedAlertRules } from './seed-rules';
import { sendTestAlert } from './send-test-alert';
import { SHIPPED_RULES } from './shipped-rules';
import { silenceRule } from './silence-rule';
import { alertsBetween, firingRules, ruleViews } from './store';
import { switchRule } from './switch-rule';
import { watchAlerts } from './watch';

const LEAD: Actor = { id: 'lead', name: 'Lea', role: 'lead' };
const OPERATOR: Actor = { id: 'operator', name: 'Ola', role: 'operator' };
const VIEWER: Actor = { id: 'viewer', name: 'Vic', role: 'viewer' };
const MINUTE_MS = 60_000;

/** More than two containers run. */
const RULE = {
  name: 'Too many containers',
  severity: 'page',
  condition: { kind: 'threshold', series: 'containers', comparison: 'above', threshold: 2 },
  forSeconds: 0,
  runbookUrl: '',
};

let db: PrismaClient;
let now: Date;
let ruleId: string;

beforeEach(async () => {
  db = await freshDatabase();
  now = await databaseNow();
  await queueDeliveries();
  ruleId = await add();
});

async function add(change: object = {}): Promise<string> {
  const added = await addRule(LEAD, { ...RULE, ...change });
  if (!added.ok) throw new Error(added.error.message);
  return added.value.id;
}

/** So many containers are counted, and the rules looked at, some minutes after the beginning. */
async function look(running: number | null, minutes = 0, owner = 'here'): Promise<void> {
  const at = new Date(now.getTime() + minutes * MINUTE_MS);
  if (running !== null) await recordContainerCounts({ running, starting: 0 }, at);
  await watchAlerts(owner, async () => at);
}

const rule = async () => (await ruleViews(now)).find(({ id }) => id === ruleId);
const told = async (prefix = 'alert.') => {
  const where = { action: { startsWith: prefix } };
  const entries = await db.auditEntry.findMany({ where, orderBy: { id: 'asc' } });
  return entries.map(({ action }) => action);
};

describe('one rule', () => {
  test('fires, keeps its worst value, is acknowledged and resolved, each told once', async () => {
    await look(2);
    expect(await rule()).toMatchObject({ state: 'ok', value: 2, open: null });
    await look(3, 2);
    expect(await rule()).toMatchObject({ state: 'firing', value: 3, open: { worstValue: 3 } });
    await look(5, 4);
    await look(4, 6);
    expect(await rule()).toMatchObject({ state: 'firing', value: 4, open: { worstValue: 5 } });
    const open = (await firingRules(now))[0]?.open;
    expect(await acknowledgeAlert(OPERATOR, open?.id ?? '', ' I look ')).toEqual({ ok: true, value: null });
    expect(await acknowledgeAlert(LEAD, open?.id ?? '', '')).toMatchObject({ error: { code: 'conflict' } });
    expect(await rule()).toMatchObject({ open: { acknowledgedByName: 'Ola', note: 'I look' } });
    await look(1, 8);
    expect(await rule()).toMatchObject({ state: 'ok', value: 1, open: null });
    expect(await told()).toEqual(['alert.fire', 'alert.acknowledge', 'alert.resolve']);
    const [past] = await alertsBetween(now, new Date(now.getTime() + 60 * MINUTE_MS));
    expect(past).toMatchObject({ ruleName: 'Too many containers', worstValue: 5, severity: 'page' });
    expect(await alertsBetween(new Date(now.getTime() + 9 * MINUTE_MS), new Date(8.64e15))).toEqual([]);
    expect(await alertsBetween(new Date(0), now)).toEqual([]);
  });

  test('is pending for as long as it says, and begins anew when nobody looked', async () => {
    await changeRule(LEAD, ruleId, { ...RULE, forSeconds: 120 });
    await look(3);
    expect(await rule()).toMatchObject({ state: 'pending' });
    await look(3, 1);
    await look(3, 2);
    expect(await rule()).toMatchObject({ state: 'firing' });
    await look(0, 3);
    await look(3, 4);
    // The clock jumps by an hour, or every console was away.
    await look(3, 64);
    expect(await rule()).toMatchObject({ state: 'pending' });
    await look(3, 65);
    await look(3, 66);
    expect(await rule()).toMatchObject({ state: 'firing' });
  });

  test('says that it knows nothing; an alert stays open until its data are back', async () => {
    await look(3);
    await look(null, 10);
    expect(await rule()).toMatchObject({ state: 'no data', value: null, open: { resolvedAt: null } });
    await look(3, 11);
    expect(await told()).toEqual(['alert.fire']);
    await look(null, 20);
    await look(2, 21);
    expect(await rule()).toMatchObject({ state: 'ok', open: null });
    expect(await told()).toEqual(['alert.fire', 'alert.resolve']);
  });

  test('takes missing data for a reason to fire when it says so', async () => {
    await changeRule(LEAD, ruleId, { ...RULE, condition: { ...RULE.condition, missing: 'firing' } });
    await look(null);
    expect(await rule()).toMatchObject({ state: 'firing', value: null });
  });
});

describe('silence', () => {
  const minutes = (count: number) => new Date(now.getTime() + count * MINUTE_MS);

  test('tells nobody, and tells at its end what still fires', async () => {
    expect(await silenceRule(OPERATOR, ruleId, minutes(5))).toEqual({ ok: true, value: null });
    await look(3, 1);
    expect(await rule()).toMatchObject({ state: 'firing', silencedByName: 'Ola' });
    expect(await told()).toEqual(['alert.silence']);
    await look(3, 6);
    await look(3, 7);
    expect(await told()).toEqual(['alert.silence', 'alert.fire']);
  });

  test('of an alert that is over before: nobody hears of it, the history does', async () => {
    await silenceRule(OPERATOR, ruleId, minutes(5));
    await look(3, 1);
    await look(0, 2);
    expect(await told()).toEqual(['alert.silence', 'alert.resolve-silently']);
  });

  test.each([
    ['in the past', () => minutes(-1)],
    ['longer than a month', () => minutes(31 * 1440)],
  ])('%s is refused', async (_, until) => {
    expect(await silenceRule(OPERATOR, ruleId, until())).toMatchObject({ error: { field: 'until' } });
  });

  test('can be lifted', async () => {
    await silenceRule(OPERATOR, ruleId, minutes(60));
    await silenceRule(OPERATOR, ruleId, null);
    await look(3, 1);
    expect(await told()).toEqual(['alert.silence', 'alert.unsilence', 'alert.fire']);
  });
});

describe('several consoles', () => {
  test('one of them looks, and an alert is told once', async () => {
    await recordContainerCounts({ running: 3, starting: 0 }, now);
    await Promise.all(['a', 'b', 'c'].map((owner) => watchAlerts(owner, async () => now)));
    await Promise.all(['a', 'b', 'c'].map((owner) => watchAlerts(owner, async () => now)));
    expect(await told()).toEqual(['alert.fire']);
    expect(await db.alert.count()).toBe(1);
  });

  test('one that slept through its lease writes nothing on what it read before', async () => {
    await recordContainerCounts({ running: 3, starting: 0 }, now);
    const sleeper = watchAlerts('sleeper', async () => {
      await db.$executeRaw`UPDATE "TaskLease" SET "leaseOwner" = 'other'`;
      return now;
    });
    await sleeper;
    expect(await db.alert.count()).toBe(0);
    expect(await told()).toEqual([]);
    expect(await rule()).toMatchObject({ state: 'ok' });
  });

  test('state and telling are one: what could not be told has not happened, and is done by the next', async () => {
    await recordContainerCounts({ running: 3, starting: 0 }, now);
    await db.$executeRaw`ALTER TABLE "AuditEntry" ADD CONSTRAINT "killed_here" CHECK ("action" <> 'alert.fire')`;
    await expect(watchAlerts('dies', async () => now)).rejects.toThrow();
    expect(await db.alert.count()).toBe(0);
    expect(await rule()).toMatchObject({ state: 'ok' });
    await db.$executeRaw`ALTER TABLE "AuditEntry" DROP CONSTRAINT "killed_here"`;
    await db.taskLease.updateMany({ data: { leaseUntil: new Date(0) } });
    await watchAlerts('next', async () => now);
    expect(await told()).toEqual(['alert.fire']);
  });
});

test('an alert reaches the webhooks that hear of alerts, and so does a test', async () => {
  expect(await sendTestAlert(LEAD)).toMatchObject({ error: { code: 'conflict' } });
  const webhook = { url: 'http://127.0.0.1:9/', style: 'plain', signingSecret: 's', createdByName: 'Lea' };
  await db.webhook.create({ data: { ...webhook, name: 'On call', events: ['alert'] } });
  await db.webhook.create({ data: { ...webhook, name: 'Others', events: ['job.failed'] } });
  await look(3);
  await look(1, 2);
  await queueDeliveries();
  expect(await sendTestAlert(LEAD)).toEqual({ ok: true, value: { sent: 1 } });
  const deliveries = await db.delivery.findMany({
    orderBy: [{ entryId: 'asc' }],
    include: { webhook: true },
  });
  expect(deliveries.map(({ event, summary }) => `${event}: ${summary}`)).toEqual([
    'alert: Too many containers: 3 containers (Containers above 2 containers)',
    'alert: Too many containers is over after 2 m 00 s, at worst 3 containers',
    'test: A test alert: this is how an alert reaches you',
  ]);
  expect(new Set(deliveries.map(({ webhook: { name } }) => name))).toEqual(new Set(['On call']));
});

describe('rules', () => {
  test('are shipped once: what was removed stays away', async () => {
    await switchRule(LEAD, ruleId, 'remove');
    await Promise.all([seedAlertRules(), seedAlertRules()]);
    const rules = await ruleViews(now);
    expect(rules.map(({ name }) => name).sort()).toEqual(SHIPPED_RULES.map(({ name }) => name).sort());
    for (const { id } of rules) await switchRule(LEAD, id, 'remove');
    await seedAlertRules();
    expect(await ruleViews(now)).toEqual([]);
  });

  test('close their alert when they are changed or switched off', async () => {
    await look(3);
    await changeRule(LEAD, ruleId, { ...RULE, condition: { ...RULE.condition, threshold: 4 } });
    expect(await rule()).toMatchObject({ state: 'ok', open: null });
    await changeRule(LEAD, ruleId, RULE);
    await look(3, 1);
    expect(await switchRule(LEAD, ruleId, 'switch-off')).toEqual({ ok: true, value: null });
    await look(3, 2);
    expect(await rule()).toMatchObject({ enabled: false, state: 'ok', open: null });
    expect(await told('alert-rule.')).toEqual([
      'alert-rule.add',
      'alert-rule.change',
      'alert-rule.change',
      'alert-rule.switch-off',
    ]);
  });

  test.each([
    [{ name: '' }, 'name'],
    [{ severity: 'loud' }, 'severity'],
    [{ forSeconds: -1 }, 'forSeconds'],
    [{ forSeconds: 86_401 }, 'forSeconds'],
    [{ runbookUrl: 'javascript:alert(1)' }, 'runbookUrl'],
    [{ condition: { ...RULE.condition, threshold: 'many' } }, 'threshold'],
    [{ condition: { ...RULE.condition, series: 'moods' } }, 'series'],
    [
      {
        condition: {
          kind: 'burn',
          latency: 'ttft',
          goodMs: 300,
          objectivePercent: 95,
          longMinutes: 60,
          shortMinutes: 60,
          threshold: 2,
        },
      },
      'shortMinutes',
    ],
  ])('%j is refused with its field', async (change, field) => {
    expect(await addRule(LEAD, { ...RULE, name: 'Another', ...change })).toMatchObject({
      ok: false,
      error: { code: 'invalid', field },
    });
  });

  test('a taken name, and people who may not', async () => {
    expect(await addRule(LEAD, RULE)).toMatchObject({ error: { code: 'conflict', field: 'name' } });
    expect(await addRule(OPERATOR, RULE)).toMatchObject({ error: { code: 'forbidden' } });
    expect(await switchRule(OPERATOR, ruleId, 'remove')).toMatchObject({ error: { code: 'forbidden' } });
    expect(await silenceRule(VIEWER, ruleId, null)).toMatchObject({ error: { code: 'forbidden' } });
    expect(await acknowledgeAlert(VIEWER, 'any', '')).toMatchObject({ error: { code: 'forbidden' } });
  });
});
