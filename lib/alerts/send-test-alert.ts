import 'server-only';
import { type Actor, may } from '@/lib/auth/roles';
import { sendTestOf } from '@/lib/notifications/send-test';
import { fail, ok, type Result } from '@/lib/result';

/** Sends a test to every webhook that hears of alerts; answers with how many. */
export async function sendTestAlert(actor: Actor): Promise<Result<{ sent: number }>> {
  if (!may(actor.role, 'alert.manage'))
    return fail('forbidden', `The role ${actor.role} may not send test alerts.`);
  const sent = await sendTestOf(
    'alert',
    'A test alert: this is how an alert reaches you',
    actor.name,
    '/alerts',
  );
  return sent === 0
    ? fail(
        'conflict',
        'No webhook hears of alerts: add one under Settings, Notifications, or let one hear of them.',
      )
    : ok({ sent });
}
