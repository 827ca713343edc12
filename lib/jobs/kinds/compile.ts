import 'server-only';
import { formatBytes, formatQuantity } from '@/lib/format';
import type { JobKindDefinition } from '@/lib/jobs/job-kind';
import { type ReadValue, runSpawnedCall } from '@/lib/jobs/spawned-call';
import { CompileResult } from '@/lib/volumes/schema';

/** Compiles the DeepGEMM kernels of the deployed revision onto the volume, on eight GPUs. Its result is the receipt. */
export const compile: JobKindDefinition = {
  steps: [
    { key: 'start', title: 'Start compile_deepgemm' },
    { key: 'call', title: 'Compile kernels' },
  ],
  run: (run) => runSpawnedCall(run, 'compile_deepgemm', readValue),
};

const readValue: ReadValue = (value) => {
  const read = CompileResult.safeParse(value);
  if (!read.success) return null;
  const { compiled, receipt } = read.data;
  const content = `${formatQuantity(receipt.kernels, 'kernel')}, ${formatBytes(receipt.bytes)}`;
  const summary = compiled
    ? `${content} compiled`
    : `cache matches already, nothing was compiled: ${content}`;
  return { summary, result: { compiled, receipt } };
};
