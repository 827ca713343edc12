import 'server-only';
import { env } from '@/lib/env';
import { holderName } from '@/lib/holder';
import { wordsOf } from '@/lib/modal/to-failure';
import { watchStarts } from '@/lib/starts/watch-starts';
import { claimTask } from '@/lib/task-lease';

const TASK = 'watch starts';
// After a crash another process takes over this much later. A look that takes longer is safe: it may be done twice.
const LEASE_SECONDS = 30;

const shared = globalThis as typeof globalThis & { startsWatcher?: NodeJS.Timeout };

/** Follows the containers that come up, in one process of all. */
export function startStartsWatcher(): void {
  if (shared.startsWatcher) return;
  const owner = holderName();
  let failing = '';

  async function look(): Promise<void> {
    try {
      if (await claimTask(TASK, owner, LEASE_SECONDS)) await watchStarts(new Date());
      failing = '';
    } catch (error) {
      // The collector writes an unreachable control plane down as a state that the pages show.
      const why = wordsOf(error);
      if (why !== failing) console.error(`Starts are not followed: ${why}`);
      failing = why;
    } finally {
      schedule();
    }
  }

  function schedule(): void {
    shared.startsWatcher = setTimeout(look, env.METRICS_POLL_SECONDS * 1000);
    shared.startsWatcher.unref();
  }

  schedule();
}
