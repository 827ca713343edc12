import type { JobStatus } from '@/lib/jobs/schema';

/** From which state a job may move to which. One that goes on by nobody's doing is final. */
const MOVES: Record<JobStatus, readonly JobStatus[]> = {
  queued: ['running', 'cancelled'],
  running: ['cancelling', 'succeeded', 'failed', 'lost'],
  // What is seen at the end wins: a job may be done before the cancel reaches it.
  cancelling: ['cancelled', 'succeeded', 'failed', 'lost'],
  succeeded: [],
  failed: [],
  cancelled: [],
  // A person may put it back: it looks first what became of it.
  lost: ['queued'],
};

const STATUSES = Object.keys(MOVES) as JobStatus[];

export function mayMove(from: JobStatus, to: JobStatus): boolean {
  return MOVES[from].includes(to);
}

/** Whether a job is over, until somebody puts a lost one back in the queue. */
export function isFinal(status: JobStatus): boolean {
  return MOVES[status].every((to) => to === 'queued');
}

/** The states from which a job may come to `to`: the guard of every status write. */
export function statesBefore(to: JobStatus): JobStatus[] {
  return STATUSES.filter((from) => mayMove(from, to));
}
