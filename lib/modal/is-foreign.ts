import 'server-only';
import { controlPlane } from '@/lib/modal/client';
import { logEnd } from '@/lib/modal/log-end';
import { servingFunction } from '@/lib/modal/serving-function';

/** Whether a container's log is another function's than the one that serves, such as the compile's. False before its first line. */
export async function isForeign(taskId: string, since: Date): Promise<boolean> {
  const serving = await servingFunction();
  if (serving === null) return false;
  const { appId } = serving;
  const { batches } = await controlPlane().appFetchLogs({
    appId,
    taskId,
    since,
    until: logEnd(),
    limit: 1,
  });
  return batches.some(({ functionId }) => functionId !== '' && functionId !== serving.functionId);
}
