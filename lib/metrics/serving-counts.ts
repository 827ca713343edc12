import type { ContainerCounts } from '@/lib/metrics/container-counts';

/** The containers of the app as the control plane lists them. */
export interface ListedContainers {
  pending: number;
  containers: { taskId: string; startedAt: Date | null }[];
}

/**
 * Splits the listed containers into those that serve and those still starting. Modal calls a container started as soon as
 * it has a machine, minutes before the weights are loaded; it serves once its engine has sent a snapshot. One without
 * snapshots counts as serving when it outlived the start-up timeout, because by then Modal would have ended it. Pure.
 */
export function servingCounts(
  listed: ListedContainers,
  heard: ReadonlySet<string>,
  startupSeconds: number,
  now: Date,
): ContainerCounts {
  const started = listed.containers.filter(({ startedAt }) => startedAt !== null);
  const running = started.filter(({ taskId, startedAt }) => {
    const ageSeconds = startedAt === null ? 0 : (now.getTime() - startedAt.getTime()) / 1000;
    return heard.has(taskId) || ageSeconds > startupSeconds;
  }).length;
  return { running, starting: listed.pending + started.length - running, pending: listed.pending };
}
