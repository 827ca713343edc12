import type { JobStatus } from '@/lib/jobs/schema';

/** From which state a job may move to which. A state that leads nowhere is final. */
const MOVES: Record<JobStatus, readonly JobStatus[]> = {
  queued: ['running', 'cancelled'],
  running: ['cancelling', 'succeeded', 'failed', 'lost'],
  // What is seen at the end wins: a job may be done before the cancel reaches it.
  cancelling: ['cancelled', 'succeeded', 'failed', 'lost'],
  succeeded: [],
  failed: [],
  cancelled: [],
  lost: [],
};

const STATUSES = Object.keys(MOVES) as JobStatus[];

export function mayMove(from: JobStatus, to: JobStatus): boolean {
  return MOVES[from].includes(to);
}

export function isFinal(status: JobStatus): boolean {
  return MOVES[status].length === 0;
}

/** The states from which a job may come to `to`: the guard of every status write. */
export function statesBefore(to: JobStatus): JobStatus[] {
  return STATUSES.filter((from) => mayMove(from, to));
}
