import 'server-only';
import { lastLineNumber, logBetween } from '@/lib/jobs/log-store';
import { logSummary } from '@/lib/jobs/log-summary';
import { jobHasEnded } from '@/lib/jobs/store';
import type { OpenedLog } from './schema';

/** How many lines a page brings along: what fills a tall screen. */
const LINES = 120;

/** A log as it is opened: at its end. */
export async function openLog(jobId: string): Promise<OpenedLog> {
  // Asked before the lines: a job that has ended stores no more.
  const ended = await jobHasEnded(jobId);
  const head = await lastLineNumber(jobId);
  const [summary, lines] = await Promise.all([
    logSummary(jobId, head),
    logBetween(jobId, head - LINES, head, LINES),
  ]);
  return { head, ended, summary, lines };
}
