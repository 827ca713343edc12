import 'server-only';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import type { AuditEntry, Prisma, Webhook } from '@/lib/generated/prisma/client';
import { eventsOf } from './event-of';
import { messageBody } from './message-body';
import { WebhookStyle } from './schema';

const CURSOR = 'audit';
const ENTRIES_AT_ONCE = 200;

type Tx = Prisma.TransactionClient;

/**
 * Writes a delivery for each webhook that wants to hear of an audit entry it has not heard of. The cursor moves in the
 * same transaction: of several consoles, and over crashes, each entry is queued once. The number of entries looked at.
 */
export async function queueDeliveries(): Promise<number> {
  return db.$transaction(async (tx) => {
    const from = await lockedCursor(tx);
    const where = { id: { gt: from } };
    const entries = await tx.auditEntry.findMany({ where, orderBy: { id: 'asc' }, take: ENTRIES_AT_ONCE });
    const last = entries.at(-1);
    if (!last) return 0;
    const webhooks = await tx.webhook.findMany({ where: { pausedAt: null } });
    const protectedIds = await protectedPresets(tx, entries);
    const data = entries.flatMap((entry) => deliveriesOf(entry, webhooks, protectedIds));
    await tx.delivery.createMany({ data, skipDuplicates: true });
    await tx.notificationCursor.update({ where: { id: CURSOR }, data: { lastEntryId: last.id } });
    return entries.length;
  });
}

/** Where to go on; held until the transaction ends. The first console begins at the end: the past is no news. */
async function lockedCursor(tx: Tx): Promise<bigint> {
  await tx.$executeRaw`
    INSERT INTO "NotificationCursor" ("id", "lastEntryId")
    SELECT ${CURSOR}, coalesce(max("id"), 0) FROM "AuditEntry" ON CONFLICT DO NOTHING`;
  const [row] = await tx.$queryRaw<{ lastEntryId: bigint }[]>`
    SELECT "lastEntryId" FROM "NotificationCursor" WHERE "id" = ${CURSOR} FOR UPDATE`;
  if (!row) throw new Error('The cursor of the notifications is gone');
  return row.lastEntryId;
}

async function protectedPresets(tx: Tx, entries: readonly AuditEntry[]): Promise<Set<string>> {
  const ids = entries.flatMap(({ presetId }) => presetId ?? []);
  const where = { id: { in: ids }, requiredApprovals: { gt: 0 } };
  const presets = ids.length === 0 ? [] : await tx.preset.findMany({ where, select: { id: true } });
  return new Set(presets.map(({ id }) => id));
}

function deliveriesOf(entry: AuditEntry, webhooks: readonly Webhook[], protectedIds: ReadonlySet<string>) {
  const protectedPreset = entry.presetId !== null && protectedIds.has(entry.presetId);
  const events = eventsOf({ ...entry, protectedPreset });
  return webhooks.flatMap((webhook) => {
    const event = events.find((candidate) => webhook.events.includes(candidate));
    if (!event) return [];
    const { id: entryId, at, summary, actorName } = entry;
    const message = { event, at, summary, actorName, link: `${env.CONSOLE_URL}${pathOf(entry)}` };
    const body = messageBody(message, WebhookStyle.parse(webhook.style));
    return [{ webhookId: webhook.id, entryId, event, summary, body }];
  });
}

function pathOf({ subjectKind, subjectId, id }: AuditEntry): string {
  return subjectKind === 'job' ? `/jobs/${subjectId}` : `/history?entry=${id}`;
}
