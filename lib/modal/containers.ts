import 'server-only';
import { env } from '@/lib/env';
import { deployedAppId } from '@/lib/modal/app-history';
import { controlPlane } from '@/lib/modal/client';
import { servingFunction } from '@/lib/modal/serving-function';
import { withGpu } from '@/lib/modal/with-gpu';

export interface ListedTask {
  taskId: string;
  enqueuedAt: Date;
  /** Null until it has a machine. */
  startedAt: Date | null;
}

export interface ContainerCounts {
  /** Containers that have started. */
  running: number;
  /** Containers that wait for a machine. */
  pending: number;
  containers: ListedTask[];
  /** Requests that wait for a container. */
  backlog: number;
}

/** The GPU containers of the deployed app, from the control plane alone; zeroes when nothing is deployed. */
export async function containerCounts(): Promise<ContainerCounts> {
  const appId = await deployedAppId();
  if (appId === null) return { running: 0, pending: 0, containers: [], backlog: 0 };
  const [{ tasks }, backlog] = await Promise.all([
    controlPlane().taskList({ appId, environmentName: env.MODAL_ENVIRONMENT }),
    currentBacklog(),
  ]);
  const serving = await withGpu(tasks);
  const containers = serving.map(({ taskId, enqueuedAt, startedAt }) => ({
    taskId,
    enqueuedAt: new Date(enqueuedAt * 1000),
    // TaskStats.started_at is 0 until the container has a machine.
    startedAt: startedAt > 0 ? new Date(startedAt * 1000) : null,
  }));
  const running = containers.filter(({ startedAt }) => startedAt !== null).length;
  return { running, pending: containers.length - running, containers, backlog };
}

async function currentBacklog(): Promise<number> {
  const serving = await servingFunction();
  if (serving === null) return 0;
  const { backlog } = await controlPlane().functionGetCurrentStats({ functionId: serving.functionId });
  return backlog;
}
