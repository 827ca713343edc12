import 'server-only';
import { controlPlane } from '@/lib/modal/client';
import { logEnd } from '@/lib/modal/log-end';
import { servingFunction } from '@/lib/modal/serving-function';

// Modal hands out at most so many entries a call; an engine that starts prints a few thousand.
const MOST_ENTRIES = 20_000;

export interface ContainerLine {
  at: Date;
  text: string;
}

/** What one serving container has printed since a moment (inclusive), oldest first. Reading a log wakes no container. */
export async function containerLines(taskId: string, since: Date): Promise<ContainerLine[]> {
  const serving = await servingFunction();
  if (serving === null) return [];
  const { appId, functionId } = serving;
  const window = { since, until: logEnd(), limit: MOST_ENTRIES };
  const { batches } = await controlPlane().appFetchLogs({ appId, functionId, taskId, ...window });
  return batches
    .filter((batch) => batch.taskId === taskId)
    .flatMap(({ items }) => items)
    .flatMap(({ data, timestamp }) =>
      linesOf(data).map((text) => ({ at: new Date(timestamp * 1000), text })),
    );
}

/** A progress bar redraws its line with \r, each time as an entry of its own. */
function linesOf(data: string): string[] {
  return data.replace(/\r?\n$|\r$/, '').split('\n');
}
