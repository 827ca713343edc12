import type { Status } from '@/components/ui/status-mark';
import type { StepKey, StepState } from '@/lib/first-run/schema';

export const STEP_TITLES: Record<StepKey, string> = {
  secrets: 'Create the secrets',
  register: 'Register the app',
  download: 'Download the weights',
  compile: 'Compile the kernels',
  deploy: 'Deploy',
};

export const STEP_MARKS: Record<StepState, { status: Status; word: string }> = {
  done: { status: 'ok', word: 'Done' },
  next: { status: 'note', word: 'Next' },
  waiting: { status: 'idle', word: 'Waits for the steps above' },
  running: { status: 'running', word: 'Running' },
  failed: { status: 'error', word: 'Failed' },
  unknown: { status: 'warning', word: 'Not known' },
};
