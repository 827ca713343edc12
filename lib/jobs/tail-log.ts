import 'server-only';
import { LiveLog, logFrame } from '@/lib/jobs/live-log';
import { logBetween } from '@/lib/jobs/log-store';
import { encodeEvent } from '@/lib/sse';

const LINES_PER_BATCH = 1_000;
/** A watcher of the end that is further behind is told where the end is, in lines: some seconds of a busy log. */
const BEHIND_MAX = 5_000;

interface Watched {
  log: LiveLog;
  watchers: number;
}

const shared = globalThis as typeof globalThis & { watchedLogs?: Map<string, Watched> };

export interface TailOptions {
  /** For a watcher of the end: lines far behind are not sent, but named by `behind` with the number of the newest. */
  skipsWhenBehind?: boolean;
}

/**
 * A job's stored lines after a number, in frames of the wire format, then new ones as they are stored; ends when the
 * job has ended. A watcher holds nothing but its place: the newest frames are shared, older lines come from the store.
 */
export async function* tailLog(
  jobId: string,
  after: number,
  readerGone: AbortSignal,
  { skipsWhenBehind = false }: TailOptions = {},
): AsyncGenerator<Uint8Array> {
  const { log, leave } = watch(jobId);
  readerGone.addEventListener('abort', () => log.wake(), { once: true });
  let last = after;
  try {
    while (!readerGone.aborted) {
      if (skipsWhenBehind && log.head - last > BEHIND_MAX) {
        last = log.head;
        yield encodeEvent({ event: 'behind', id: last, data: last });
        continue;
      }
      const frame =
        log.frameAfter(last) ?? (last < log.head ? await storedFrame(jobId, last, log.head) : null);
      if (frame) {
        yield frame.bytes;
        last = frame.last;
      } else if (log.ended || readerGone.aborted) return;
      else await log.next();
    }
  } finally {
    leave();
  }
}

/** Never past `head`: the frame that begins there is then the next one for this watcher, too. */
async function storedFrame(jobId: string, after: number, head: number) {
  const lines = await logBetween(jobId, after, head, LINES_PER_BATCH);
  return lines.length > 0 ? logFrame(lines) : null;
}

/** The log that this process reads for all its watchers; it is let go with the last of them. */
function watch(jobId: string): { log: LiveLog; leave: () => void } {
  shared.watchedLogs ??= new Map();
  const logs = shared.watchedLogs;
  const watched = logs.get(jobId) ?? { log: new LiveLog(jobId), watchers: 0 };
  logs.set(jobId, watched);
  watched.watchers += 1;
  const leave = () => {
    watched.watchers -= 1;
    if (watched.watchers > 0) return;
    logs.delete(jobId);
    watched.log.close();
  };
  return { log: watched.log, leave };
}
