import 'server-only';
import { recordCrashes } from '@/lib/metrics/record-crashes';
import type { ContainerCrash } from '@/lib/modal/crash-lines';

const MOST_LOOK_BACK_MS = 15 * 60_000;
// Lines arrive late, and the engine's last lines come behind the one that tells the crash.
const OVERLAP_MS = 60_000;

/**
 * Gives a function that stores the crashes told in the log since its last look. It never throws when the log cannot be
 * read: the next look goes as far back as this one.
 */
export function crashReader(
  read: (since: Date) => Promise<ContainerCrash[]>,
  complain: (text: string) => void = console.error,
): (at: Date) => Promise<void> {
  let readUntilMs = 0;
  let failing = '';
  return async (at) => {
    const sinceMs = Math.max(readUntilMs - OVERLAP_MS, at.getTime() - MOST_LOOK_BACK_MS);
    try {
      await recordCrashes(await read(new Date(sinceMs)));
      readUntilMs = at.getTime();
      failing = '';
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      if (why !== failing) complain(`The app's log is not read for crashes: ${why}`);
      failing = why;
    }
  };
}
