'use client';

import type { Job } from '@/lib/jobs/schema';
import { KernelsReceipt } from './kernels-receipt';
import { useVolumeJob } from './use-volume-job';
import { VolumeProgress } from './volume-progress';
import { WeightsReceipt } from './weights-receipt';

/** On the page of a download or a compile: how far it is, then what it has left. */
export function VolumeCard({ job }: { job: Job }) {
  const hasEnded = job.finishedAt !== null;
  const told = useVolumeJob(job.id, hasEnded);
  if (told === null) return null;
  if (told.downloaded) return <WeightsReceipt {...told.downloaded} />;
  if (told.compiled) return <KernelsReceipt {...told.compiled} />;
  return hasEnded ? null : <VolumeProgress {...told} />;
}
