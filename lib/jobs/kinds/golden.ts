import 'server-only';
import type { JobKindDefinition } from '@/lib/jobs/job-kind';
import { lastStepTitles } from '@/lib/jobs/last-steps/last-step-titles';
import { runSpawnedCall } from '@/lib/jobs/spawned-call';

/** Asks the golden prompts of what stands on the target; starts a container when none serves. */
export const golden: JobKindDefinition = {
  steps: lastStepTitles({ boot: true, golden: true }),
  run: (run) => runSpawnedCall(run, 'golden_prompts'),
};
