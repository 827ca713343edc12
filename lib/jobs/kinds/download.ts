import 'server-only';
import type { JobKindDefinition } from '@/lib/jobs/job-kind';
import { runSpawnedCall } from '@/lib/jobs/spawned-call';

/** Downloads the model's weights onto the volume, on a CPU machine. */
export const download: JobKindDefinition = {
  steps: [
    { key: 'start', title: 'Start download_model' },
    { key: 'call', title: 'Download weights' },
  ],
  run: (run) => runSpawnedCall(run, 'download_model'),
};
