import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Actor } from '@/lib/auth/roles';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { freshDatabase } from '@/lib/testing/database';
import { addWebhook } from './add-webhook';
import { changeWebhook } from './change-webhook';
import { queueDeliveries } from './queue-deliveries';
import { ATTEMPTS_MAX } from './retry';
import { sendAgain } from './send-again';
import { sendDue } from './send-due';
import { sendTest } from './send-test';
import { recentDeliveries, webhooks } from './store';
import { startReceiver } from './testing/receiver';

const LEAD: Actor = { id: 'lead', name: 'Lead', role: 'lead' };
const OPERATOR: Actor = { id: 'operator', name: 'Operator', role: 'operator' };

let db: PrismaClient;
let receiver: Awaited<ReturnType<typeof startReceiver>>;

beforeEach(async () => {
  db = await freshDatabase();
  receiver = await startReceiver();
  // The first look sets the cursor: what was before is no news.
  await queueDeliveries();
});
afterEach(() => receiver.close());

async function subscribe(change: object = {}) {
  const asked = { name: 'Team', url: receiver.url, style: 'plain', events: ['job.failed'], ...change };
  const added = await addWebhook(LEAD, asked);
  if (!added.ok) throw new Error(added.error.message);
  return added.value;
}

const endJob = (summary = 'Job 4 failed') =>
  recordAudit(db, LEAD, { action: 'job.end', subjectKind: 'job', subjectId: 'job-4', summary });

async function passTime(): Promise<void> {
  await db.delivery.updateMany({ where: { status: 'waiting' }, data: { dueAt: new Date(0) } });
}

test('a failed job is told once, signed, with a link to the job', async () => {
  const { signingSecret } = await subscribe();
  await endJob();
  await queueDeliveries();
  await queueDeliveries();
  expect(await sendDue()).toBe(1);
  expect(await sendDue()).toBe(0);

  expect(receiver.received).toHaveLength(1);
  const [{ headers, body }] = receiver.received as [(typeof receiver.received)[number]];
  expect(JSON.parse(body)).toMatchObject({ event: 'job.failed', summary: 'Job 4 failed', actor: 'Lead' });
  expect(JSON.parse(body).link).toMatch(/\/jobs\/job-4$/);
  const signed = createHmac('sha256', signingSecret).update(`${headers['x-console-timestamp']}.${body}`);
  expect(headers['x-console-signature']).toBe(`v1=${signed.digest('hex')}`);
  expect(await recentDeliveries(10)).toMatchObject([
    { status: 'delivered', attempts: 1, answeredStatus: 200 },
  ]);
});

test('what was there before the first look is no news', async () => {
  await db.notificationCursor.deleteMany();
  await subscribe();
  await endJob();
  await queueDeliveries();
  expect(await recentDeliveries(10)).toEqual([]);
});

test('two consoles at once queue and send each message once', async () => {
  await subscribe();
  for (let index = 0; index < 20; index += 1) await endJob(`Job ${index} failed`);
  await Promise.all([queueDeliveries(), queueDeliveries(), queueDeliveries()]);
  while ((await Promise.all([sendDue(), sendDue()])).some((sent) => sent > 0));
  expect(receiver.received.map(({ body }) => JSON.parse(body).summary).sort()).toEqual(
    Array.from({ length: 20 }, (_, index) => `Job ${index} failed`).sort(),
  );
});

test('only events that were asked for are told, and nothing to a paused webhook', async () => {
  const { id } = await subscribe({ name: 'Others', events: ['revision.saved'] });
  await subscribe({ name: 'Paused' });
  const [, paused] = await webhooks();
  await changeWebhook(LEAD, paused?.id ?? '', 'pause');
  await endJob();
  await queueDeliveries();
  expect(await recentDeliveries(10)).toEqual([]);
  expect((await webhooks()).map((webhook) => [webhook.id === id, webhook.paused])).toEqual([
    [true, false],
    [false, true],
  ]);
});

test('a protected preset asks for approval; its revision is then not told twice', async () => {
  const preset = await db.preset.create({ data: { name: 'guarded', requiredApprovals: 1 } });
  await subscribe({ events: ['approval.wanted', 'revision.saved'] });
  const record = { action: 'revision.save', subjectKind: 'revision', subjectId: 'r', summary: 'Saved r2' };
  await recordAudit(db, LEAD, { ...record, presetId: preset.id });
  await queueDeliveries();
  expect((await recentDeliveries(10)).map(({ event }) => event)).toEqual(['approval.wanted']);
});

test('a receiver that fails is tried again until the attempts are used up, then once more by hand', async () => {
  await subscribe();
  await endJob();
  await queueDeliveries();
  receiver.answer.status = 500;
  for (let attempt = 1; attempt <= ATTEMPTS_MAX; attempt += 1) {
    await passTime();
    expect(await sendDue()).toBe(1);
  }
  const [given] = await recentDeliveries(1);
  expect(given).toMatchObject({
    status: 'given up',
    attempts: ATTEMPTS_MAX,
    answeredStatus: 500,
    dueAt: null,
  });
  expect(given?.problem).toContain('Answered 500');

  receiver.answer.status = 200;
  expect(await sendAgain(LEAD, given?.id ?? '')).toEqual({ ok: true, value: null });
  expect(await sendDue()).toBe(1);
  expect((await recentDeliveries(1))[0]).toMatchObject({ status: 'delivered', problem: null });
  expect(await sendAgain(LEAD, given?.id ?? '')).toMatchObject({ ok: false, error: { code: 'conflict' } });
});

test.each([
  { name: 'gone for good', status: 410, state: 'given up' },
  { name: 'moved', status: 302, state: 'waiting' },
  { name: 'not found', status: 404, state: 'waiting' },
])('$name: $status', async ({ status, state }) => {
  await subscribe();
  receiver.answer.status = status;
  receiver.answer.headers = { Location: 'http://127.0.0.1:1/' };
  await endJob();
  await queueDeliveries();
  await sendDue();
  expect(receiver.received).toHaveLength(1);
  expect((await recentDeliveries(1))[0]).toMatchObject({ status: state, answeredStatus: status });
});

test('an address where nobody listens is a problem in words', async () => {
  await subscribe({ url: 'http://127.0.0.1:9/' });
  await endJob();
  await queueDeliveries();
  await sendDue();
  const [delivery] = await recentDeliveries(1);
  expect(delivery).toMatchObject({ status: 'waiting', answeredStatus: null });
  expect(delivery?.problem).toContain('Cannot be reached');
});

test('a sender that dies leaves its message to the next one', async () => {
  await subscribe();
  await endJob();
  await queueDeliveries();
  const dies = () => Promise.reject(new Error('killed'));
  await expect(sendDue(dies)).rejects.toThrow('killed');
  expect(await sendDue()).toBe(0);
  await passTime();
  expect(await sendDue()).toBe(1);
  expect((await recentDeliveries(1))[0]).toMatchObject({ status: 'delivered', attempts: 2 });
});

test('a test is sent to one webhook', async () => {
  const { id } = await subscribe({ style: 'slack' });
  expect(await sendTest(LEAD, id)).toEqual({ ok: true, value: null });
  await sendDue();
  expect(JSON.parse(receiver.received[0]?.body ?? '{}').text).toContain('A test');
});

test('removing takes the delivery log along, and is in the audit log without the address', async () => {
  const { id } = await subscribe();
  await sendTest(LEAD, id);
  expect(await changeWebhook(LEAD, id, 'remove')).toEqual({ ok: true, value: null });
  expect(await recentDeliveries(10)).toEqual([]);
  expect(await changeWebhook(LEAD, id, 'remove')).toMatchObject({ error: { code: 'not-found' } });
  const entries = await db.auditEntry.findMany({ where: { subjectKind: 'webhook' }, orderBy: { id: 'asc' } });
  expect(entries.map(({ action }) => action)).toEqual(['webhook.add', 'webhook.remove']);
  expect(JSON.stringify(entries[0]?.after)).not.toContain('secret-path');
});

test.each([
  [{ url: 'slack.com/hook' }, 'url'],
  [{ url: 'file:///etc/passwd' }, 'url'],
  [{ name: ' ' }, 'name'],
  [{ name: 'n'.repeat(61) }, 'name'],
  [{ events: [] }, 'events'],
  [{ events: ['nonsense'] }, 'events'],
  [{ style: 'fax' }, 'style'],
])('%j is refused with its field', async (change, field) => {
  const asked = { name: 'Team', url: receiver.url, style: 'plain', events: ['job.failed'], ...change };
  expect(await addWebhook(LEAD, asked)).toMatchObject({ ok: false, error: { code: 'invalid', field } });
});

test('a taken name and a role that may not are refused', async () => {
  const { id } = await subscribe();
  const again = await addWebhook(LEAD, {
    name: 'Team',
    url: receiver.url,
    style: 'plain',
    events: ['job.failed'],
  });
  expect(again).toMatchObject({ error: { code: 'conflict', field: 'name' } });
  expect(await addWebhook(OPERATOR, {})).toMatchObject({ error: { code: 'forbidden' } });
  expect(await changeWebhook(OPERATOR, id, 'pause')).toMatchObject({ error: { code: 'forbidden' } });
  expect(await changeWebhook(LEAD, id, 'explode' as never)).toMatchObject({ error: { field: 'change' } });
  expect(await sendTest(OPERATOR, id)).toMatchObject({ error: { code: 'forbidden' } });
});
