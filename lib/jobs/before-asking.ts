import 'server-only';
import type { Outcome } from '@/lib/jobs/job-kind';
import type { JobRun } from '@/lib/jobs/job-run';
import { waitForModal } from '@/lib/jobs/wait-for-modal';
import { probeModal } from '@/lib/modal/probe';

export const CANCELLED_IN_TIME: Outcome = {
  status: 'cancelled',
  error: 'Cancelled before anything was sent to Modal.',
};

/** Null when Modal answers; else how the job ends. One that goes on after a crash gives Modal time to come back. */
export async function unreachable(run: JobRun): Promise<Outcome | null> {
  const reachable = run.resumed ? await waitForModal(run) : await probeModal();
  if (reachable.ok) return null;
  return { status: run.resumed ? 'lost' : 'failed', error: reachable.error.message };
}

/** Null when Modal may be asked; else how the job ends without. One that goes on may have asked already. */
export async function endBeforeAsking(run: JobRun): Promise<Outcome | null> {
  const away = await unreachable(run);
  if (away) return away;
  return run.cancelled.aborted && !run.resumed ? CANCELLED_IN_TIME : null;
}
