import 'server-only';
import { type Actor, may } from '@/lib/auth/roles';
import { db } from '@/lib/db';
import { fail, ok, type Result } from '@/lib/result';

/** Puts a message that was given up back in the queue, with all its attempts before it. */
export async function sendAgain(actor: Actor, deliveryId: string): Promise<Result<null>> {
  if (!may(actor.role, 'notifications.manage'))
    return fail('forbidden', `The role ${actor.role} may not send again.`);
  const { count } = await db.delivery.updateMany({
    where: { id: deliveryId, status: 'given up' },
    data: { status: 'waiting', attempts: 0, dueAt: new Date(), finishedAt: null },
  });
  return count === 1 ? ok(null) : fail('conflict', 'This message is on its way or has been delivered.');
}
