import 'server-only';
import { controlPlane } from '@/lib/modal/client';
import { isNotFound } from '@/lib/modal/is-not-found';

const shared = globalThis as typeof globalThis & { containersWithGpu?: Map<string, boolean> };

/** Of an app's containers, those with a GPU: the ones that serve or compile, not those that download on a CPU. */
export async function withGpu<Container extends { taskId: string }>(
  containers: readonly Container[],
): Promise<Container[]> {
  const known = shared.containersWithGpu ?? new Map<string, boolean>();
  const answers = await Promise.all(
    containers.map(async ({ taskId }) => [taskId, known.get(taskId) ?? (await hasGpu(taskId))] as const),
  );
  // Only what is still listed is kept, so the memory stays as small as the fleet.
  shared.containersWithGpu = new Map(answers);
  return containers.filter(({ taskId }) => shared.containersWithGpu?.get(taskId) ?? true);
}

async function hasGpu(taskId: string): Promise<boolean> {
  try {
    const { info } = await controlPlane().taskGetInfo({ taskId });
    return (info?.gpuConfig?.count ?? 0) > 0;
  } catch (error) {
    // It ended between the list and this question.
    if (isNotFound(error)) return false;
    throw error;
  }
}
