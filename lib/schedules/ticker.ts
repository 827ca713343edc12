import 'server-only';
import { holderName } from '@/lib/holder';
import { wordsOf } from '@/lib/modal/to-failure';
import { tickSchedules } from './tick';

const TICK_MS = 10_000;

const shared = globalThis as typeof globalThis & { scheduleTicker?: NodeJS.Timeout };

/** Starts the ticking of this process, once; of several processes one at a time does the work. */
export function startTicker(): void {
  if (shared.scheduleTicker) return;
  const owner = holderName();
  let failing = '';

  async function loop(): Promise<void> {
    try {
      await tickSchedules(owner);
      failing = '';
    } catch (error) {
      const why = wordsOf(error);
      // One line for each new trouble: a tick every few seconds would flood the log.
      if (why !== failing) console.error(`Schedules wait: ${why}`);
      failing = why;
    } finally {
      schedule();
    }
  }

  function schedule(): void {
    shared.scheduleTicker = setTimeout(loop, TICK_MS);
    shared.scheduleTicker.unref();
  }

  schedule();
}
