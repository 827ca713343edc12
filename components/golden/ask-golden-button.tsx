'use client';

import { JobDialog } from '@/components/jobs/job-dialog';
import type { StartAction } from '@/components/jobs/start-action';

interface AskGoldenButtonProps {
  /** What it does and costs. */
  description: string;
  start: StartAction;
}

/** Asks the golden prompts of what stands on the target; never without this click. */
export function AskGoldenButton({ description, start }: AskGoldenButtonProps) {
  return (
    <JobDialog
      trigger="Ask golden prompts…"
      title="Ask the golden prompts?"
      description={description}
      submit="Ask golden prompts"
      start={start}
    />
  );
}
