import { type Status, StatusMark } from '@/components/ui/status-mark';
import type { JobStatus, StepStatus } from '@/lib/jobs/schema';

const JOB_MARKS: Record<JobStatus, { mark: Status; word: string }> = {
  queued: { mark: 'idle', word: 'Queued' },
  running: { mark: 'running', word: 'Running' },
  cancelling: { mark: 'running', word: 'Cancelling' },
  succeeded: { mark: 'ok', word: 'Succeeded' },
  failed: { mark: 'error', word: 'Failed' },
  cancelled: { mark: 'note', word: 'Cancelled' },
  lost: { mark: 'warning', word: 'Outcome unknown' },
};

const STEP_MARKS: Record<StepStatus, { mark: Status; word: string }> = {
  waiting: { mark: 'idle', word: 'Waiting' },
  running: { mark: 'running', word: 'Running' },
  done: { mark: 'ok', word: 'Done' },
  failed: { mark: 'error', word: 'Failed' },
  stopped: { mark: 'note', word: 'Stopped' },
  skipped: { mark: 'note', word: 'Skipped' },
};

export function statusWord(status: JobStatus): string {
  return JOB_MARKS[status].word;
}

/** The state of a job by shape, colour and word. */
export function JobStatusMark({ status }: { status: JobStatus }) {
  const { mark, word } = JOB_MARKS[status];
  return <StatusMark status={mark}>{word}</StatusMark>;
}

/** The state of a step by shape and colour; its word is for screen readers. */
export function StepStatusMark({ status }: { status: StepStatus }) {
  const { mark, word } = STEP_MARKS[status];
  return (
    <StatusMark status={mark} iconOnly>
      {word}
    </StatusMark>
  );
}
