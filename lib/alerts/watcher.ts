import 'server-only';
import { holderName } from '@/lib/holder';
import { wordsOf } from '@/lib/modal/to-failure';
import { watchAlerts } from './watch';

const WATCH_MS = 15_000;

const shared = globalThis as typeof globalThis & { alertWatcher?: NodeJS.Timeout };

/** Starts the watching of this process, once; of several processes one at a time looks at the rules. */
export function startAlertWatcher(): void {
  if (shared.alertWatcher) return;
  const owner = holderName();
  let failing = '';

  async function loop(): Promise<void> {
    try {
      await watchAlerts(owner);
      failing = '';
    } catch (error) {
      const why = wordsOf(error);
      // One line for each new trouble: a look every few seconds would flood the log.
      if (why !== failing) console.error(`Alerts are not watched: ${why}`);
      failing = why;
    } finally {
      schedule();
    }
  }

  function schedule(): void {
    shared.alertWatcher = setTimeout(loop, WATCH_MS);
    shared.alertWatcher.unref();
  }

  schedule();
}
