import 'server-only';
import { controlPlane } from '@/lib/modal/client';
import { isNotFound } from '@/lib/modal/is-not-found';

/** A container as the control plane remembers it. */
export interface ContainerTask {
  enqueuedAt: Date;
  /** When it had a machine; null while it waits for one. */
  startedAt: Date | null;
  finishedAt: Date | null;
  /** `B200:8`; null for a container on a CPU. */
  gpu: string | null;
}

/** Null when Modal knows of no such container any more. */
export async function containerTask(taskId: string): Promise<ContainerTask | null> {
  try {
    const { info } = await controlPlane().taskGetInfo({ taskId });
    if (!info) return null;
    const count = info.gpuConfig?.count ?? 0;
    return {
      // A container that was listed was asked for; one without the time is new.
      enqueuedAt: timeOf(info.enqueuedAt) ?? timeOf(info.startedAt) ?? new Date(),
      startedAt: timeOf(info.startedAt),
      finishedAt: timeOf(info.finishedAt),
      gpu: count > 0 ? `${info.gpuConfig?.gpuType || info.gpuType}:${count}` : null,
    };
  } catch (error) {
    if (isNotFound(error)) return null;
    throw error;
  }
}

/** Unix seconds; 0 is not yet. */
function timeOf(seconds: number): Date | null {
  return seconds > 0 ? new Date(seconds * 1000) : null;
}
