import 'server-only';
import { db } from '@/lib/db';
import { type Answer, postDelivery } from './post-delivery';
import { nextAttempt } from './retry';

const AT_ONCE = 10;
// Longer than an answer may take: a sender that died leaves its messages to the next one after this.
const HELD_SECONDS = 30;
// The receiver says that the address is gone for good.
const GONE = 410;

type Post = typeof postDelivery;

/**
 * Sends the messages that are due and writes down how it went. Claiming one counts an attempt and moves its time ahead,
 * so that no second console sends it meanwhile. The number sent to.
 */
export async function sendDue(post: Post = postDelivery): Promise<number> {
  const claimed = await claimDue();
  await Promise.all(
    claimed.map(async (delivery) => {
      const answer = await post(delivery, new Date());
      await db.delivery.updateMany({
        where: { id: delivery.id, status: 'waiting', attempts: delivery.attempts },
        data: settled(answer, delivery.attempts, new Date()),
      });
    }),
  );
  return claimed.length;
}

async function claimDue() {
  const rows = await db.$queryRaw<{ id: string }[]>`
    UPDATE "Delivery" AS delivery
    SET "attempts" = delivery."attempts" + 1, "dueAt" = now() + make_interval(secs => ${HELD_SECONDS}::int)
    FROM (
      SELECT due."id" FROM "Delivery" AS due
      JOIN "Webhook" AS webhook ON webhook."id" = due."webhookId" AND webhook."pausedAt" IS NULL
      WHERE due."status" = 'waiting' AND due."dueAt" <= now()
      ORDER BY due."dueAt" LIMIT ${AT_ONCE}
      FOR UPDATE OF due SKIP LOCKED) AS next
    WHERE delivery."id" = next."id"
    RETURNING delivery."id"`;
  const where = { id: { in: rows.map(({ id }) => id) } };
  return db.delivery.findMany({
    where,
    include: { webhook: { select: { url: true, signingSecret: true } } },
  });
}

function settled(answer: Answer, attempts: number, now: Date) {
  const { status: answeredStatus } = answer;
  if (answer.delivered) return { status: 'delivered', answeredStatus, problem: null, finishedAt: now };
  const { problem } = answer;
  const next = answeredStatus === GONE ? null : nextAttempt(attempts, now);
  if (next) return { answeredStatus, problem, dueAt: next };
  return { status: 'given up', answeredStatus, problem, finishedAt: now };
}
