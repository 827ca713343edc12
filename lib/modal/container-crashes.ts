import 'server-only';
import { controlPlane } from '@/lib/modal/client';
import { type ContainerCrash, crashesIn } from '@/lib/modal/crash-lines';
import { logEnd } from '@/lib/modal/log-end';
import { servingFunction } from '@/lib/modal/serving-function';

// Modal hands out at most 20,000 entries a call; a serving engine logs a few lines a second.
const MOST_ENTRIES = 5_000;

/** What serving containers wrote into their log about their own end since then. Reading a log wakes no container. */
export async function containerCrashes(since: Date): Promise<ContainerCrash[]> {
  const serving = await servingFunction();
  if (serving === null) return [];
  const { appId, functionId } = serving;
  const window = { since, until: logEnd(), limit: MOST_ENTRIES };
  const { batches } = await controlPlane().appFetchLogs({ appId, functionId, ...window });
  const pieces = batches.flatMap(({ taskId, items }) =>
    items.map(({ data, timestamp }) => ({ containerId: taskId, at: new Date(timestamp * 1000), text: data })),
  );
  return crashesIn(pieces);
}
