import type { JobKind, JobStatus, QueuePlace } from '@/lib/jobs/schema';

export interface OpenJob {
  id: string;
  number: number;
  title: string;
  kind: JobKind;
  status: JobStatus;
  startedAt: Date | null;
}

/**
 * Where the queued jobs of one target stand: in the order of their numbers, behind the one that runs. Pure.
 * `usualSeconds` are medians of past runs; a job that has taken longer is taken to end at any moment.
 */
export function queuePlaces(
  jobs: readonly OpenJob[],
  usualSeconds: ReadonlyMap<JobKind, number | null>,
  now: Date,
): Map<string, QueuePlace> {
  const running = jobs.filter(({ status }) => status !== 'queued');
  const queued = jobs.filter(({ status }) => status === 'queued').sort((a, b) => a.number - b.number);
  const line = [...running, ...queued];
  const places = new Map<string, QueuePlace>();
  let untilFree: number | null = 0;
  for (const [index, job] of line.entries()) {
    const before = line[index - 1];
    if (job.status === 'queued')
      places.set(job.id, {
        position: index - running.length + 1,
        after: before ? { id: before.id, number: before.number, title: before.title } : null,
        startsInSeconds: untilFree,
      });
    const left = secondsLeft(job, usualSeconds.get(job.kind) ?? null, now);
    untilFree = untilFree === null || left === null ? null : untilFree + left;
  }
  return places;
}

function secondsLeft({ startedAt, status }: OpenJob, usual: number | null, now: Date): number | null {
  if (usual === null) return null;
  const ran = startedAt && status !== 'queued' ? (now.getTime() - startedAt.getTime()) / 1000 : 0;
  return Math.max(0, usual - ran);
}
