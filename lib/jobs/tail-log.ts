import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import type { LogLine } from '@/lib/jobs/schema';
import { jobHasEnded, logAfter } from '@/lib/jobs/store';

const LINES_PER_BATCH = 1_000;
const POLL_MS = 120;

/** A job's stored lines after a number, in batches, then new ones as they are stored; ends when the job has ended. */
export async function* tailLog(
  jobId: string,
  after: number,
  readerGone: AbortSignal,
): AsyncGenerator<LogLine[]> {
  let last = after;
  while (!readerGone.aborted) {
    // Asked before the lines are read: what a job stores before it ends is then never missed.
    const ended = await jobHasEnded(jobId);
    const lines = await logAfter(jobId, last, LINES_PER_BATCH);
    if (lines.length > 0) yield lines;
    last = lines.at(-1)?.number ?? last;
    if (lines.length === LINES_PER_BATCH) continue;
    if (ended) return;
    await pause(POLL_MS, undefined, { signal: readerGone }).catch(() => undefined);
  }
}
