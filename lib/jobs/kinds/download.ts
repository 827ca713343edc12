import 'server-only';
import { formatBytes, formatQuantity } from '@/lib/format';
import type { JobKindDefinition } from '@/lib/jobs/job-kind';
import { type ReadValue, runSpawnedCall } from '@/lib/jobs/spawned-call';
import { DownloadResult } from '@/lib/volumes/schema';

/** Downloads the model's weights onto the volume, on a CPU machine. Its result is the receipt. */
export const download: JobKindDefinition = {
  steps: [
    { key: 'start', title: 'Start download_model' },
    { key: 'call', title: 'Download weights' },
  ],
  run: (run) => runSpawnedCall(run, 'download_model', readValue),
};

const readValue: ReadValue = (value) => {
  const read = DownloadResult.safeParse(value);
  if (!read.success) return null;
  const { downloaded, receipt } = read.data;
  const content = `${formatQuantity(receipt.files.length, 'file')}, ${formatBytes(receipt.bytes)}`;
  const summary = downloaded
    ? `${content} downloaded`
    : `complete already, nothing was downloaded: ${content}`;
  return { summary, result: { downloaded, receipt } };
};
