import 'server-only';
import { wordsOf } from '@/lib/modal/to-failure';
import { queueDeliveries } from './queue-deliveries';
import { sendDue } from './send-due';

const POLL_MS = 2_000;

const shared = globalThis as typeof globalThis & { notifier?: NodeJS.Timeout };

/** Tells the webhooks, once a process; several processes share the work through the database. */
export function startNotifier(): void {
  if (shared.notifier) return;
  let failing = '';

  async function loop(): Promise<void> {
    try {
      const queued = await queueDeliveries();
      const sent = await sendDue();
      failing = '';
      schedule(queued + sent > 0 ? 0 : POLL_MS);
    } catch (error) {
      const why = wordsOf(error);
      // One line for each new trouble: a poll every two seconds would flood the log.
      if (why !== failing) console.error(`Notifications wait: ${why}`);
      failing = why;
      schedule(POLL_MS);
    }
  }

  function schedule(ms: number): void {
    shared.notifier = setTimeout(loop, ms);
    shared.notifier.unref();
  }

  schedule(POLL_MS);
}
