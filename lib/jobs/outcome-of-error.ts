import 'server-only';
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
  console.error('job runner:', error);
  const message = error instanceof Error ? error.message : String(error);
  return { status: 'failed', error: `The console could not go on: ${message}` };
}
