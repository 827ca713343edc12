import 'server-only';
import type { JobKindDefinition } from '@/lib/jobs/job-kind';
import { runSpawnedCall } from '@/lib/jobs/spawned-call';

/** Compiles the DeepGEMM kernels of the deployed revision onto the volume, on eight GPUs. */
export const compile: JobKindDefinition = {
  steps: [
    { key: 'start', title: 'Start compile_deepgemm' },
    { key: 'call', title: 'Compile kernels' },
  ],
  run: (run) => runSpawnedCall(run, 'compile_deepgemm'),
};
