import 'server-only';
import { diskFullWords, isDiskFull } from '@/lib/jobs/full-disk';
import type { Outcome } from '@/lib/jobs/job-kind';
import { LeaseLost } from '@/lib/jobs/job-run';
import { isModalError, toFailure } from '@/lib/modal/to-failure';

/** What a job ends as when its kind threw: lost when Modal went away under it, failed when the console has a bug. */
export function outcomeOfError(error: unknown): Outcome {
  if (error instanceof LeaseLost) throw error;
  if (isModalError(error)) {
    const { message } = toFailure(error).error;
    return {
      status: 'lost',
      error: `${message}\nHow the job ended at Modal is not known: look there before you start it again.`,
    };
  }
  if (isDiskFull(error)) return { status: 'failed', error: diskFullWords(NOT_WRITTEN) };
  console.error('job runner:', error);
  const message = error instanceof Error ? error.message : String(error);
  return { status: 'failed', error: `The console could not go on: ${message}` };
}

const NOT_WRITTEN = 'so the console could not write what the job needs.';
