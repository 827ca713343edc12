import { describe, expect, it } from 'vitest';
import { JobStatus } from '@/lib/jobs/schema';
import { isFinal, mayMove, statesBefore } from '@/lib/jobs/status';

const LEGAL: Record<JobStatus, string> = {
  queued: 'running cancelled',
  running: 'cancelling succeeded failed lost',
  cancelling: 'succeeded failed cancelled lost',
  succeeded: '',
  failed: '',
  cancelled: '',
  lost: 'queued',
};

describe('status moves', () => {
  const pairs = JobStatus.options.flatMap((from) => JobStatus.options.map((to) => [from, to] as const));
  it.each(pairs)('%s -> %s', (from, to) => {
    expect(mayMove(from, to)).toBe(LEGAL[from].split(' ').includes(to));
  });

  it.each(JobStatus.options)('%s is final exactly when it leads nowhere, or back to the queue', (status) => {
    expect(isFinal(status)).toBe(['', 'queued'].includes(LEGAL[status]));
  });

  it('knows the states that lead to one', () => {
    expect(statesBefore('cancelled')).toEqual(['queued', 'cancelling']);
    expect(statesBefore('queued')).toEqual(['lost']);
  });
});
