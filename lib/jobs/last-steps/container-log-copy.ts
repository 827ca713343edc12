import 'server-only';
import type { JobRun } from '@/lib/jobs/job-run';
import { lastInstant } from '@/lib/jobs/log-store';
import { type ContainerLogLine, containerLog } from '@/lib/modal/container-log';

/**
 * Reads on in a container's log and stores what is new in the job's. Gives every line that was read for the first time by
 * this process, so that one that took the job over learns all of it, and stores no line twice.
 */
export async function containerLogCopy(run: JobRun, taskId: string, from: Date) {
  const stored = await lastInstant(run.job.id, 'container');
  let since = from;
  let seen = 0;
  return async (): Promise<ContainerLogLine[]> => {
    // `since` is inclusive, so lines of that instant are counted off.
    const fresh = (await containerLog(taskId, since)).slice(seen);
    const last = fresh.at(-1);
    if (!last) return [];
    await run.appendLines(
      unstored(fresh, stored).map(({ at, text }) => ({ at, text, source: 'container' as const })),
    );
    const ofLastInstant = fresh.filter(({ at }) => at.getTime() === last.at.getTime()).length;
    seen = last.at.getTime() === since.getTime() ? seen + ofLastInstant : ofLastInstant;
    since = last.at;
    return fresh;
  };
}

function unstored(lines: ContainerLogLine[], stored: { at: Date; count: number } | null): ContainerLogLine[] {
  if (stored === null) return lines;
  const later = lines.filter(({ at }) => at.getTime() >= stored.at.getTime());
  const ofThatInstant = later.filter(({ at }) => at.getTime() === stored.at.getTime()).length;
  return later.slice(Math.min(stored.count, ofThatInstant));
}
