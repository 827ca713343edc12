'use client';

import type { StartAction } from '@/components/jobs/start-action';
import { StartJobButton } from '@/components/jobs/start-job-button';

/** Asks the golden prompts of what stands on the target; never without this click. */
export function AskGoldenButton({ start }: { start: StartAction }) {
  return (
    <StartJobButton
      kind="golden"
      label="Ask golden prompts…"
      description="Asks what stands there the questions of the set, and keeps what was answered."
      start={start}
    />
  );
}
