import 'server-only';
import type { ContainerStart } from '@/lib/generated/prisma/client';
import { containerFailure } from '@/lib/modal/container-failure';
import { containerLog } from '@/lib/modal/container-log';
import { containerTask } from '@/lib/modal/container-task';
import { containerCounts } from '@/lib/modal/containers';
import { crashesIn } from '@/lib/modal/crash-lines';
import { isForeign } from '@/lib/modal/is-foreign';
import { readMarks } from '@/lib/starts/read-marks';
import { addStart, changeStart, knownStarts, newlyListed, openStarts, storedMarks } from '@/lib/starts/store';

// Lines arrive late and out of order. Reading one twice changes nothing.
const OVERLAP_MS = 60_000;
// A container that lived shorter than a poll is known by the lines it left: lib/metrics/record-crashes.ts.
const NEWLY_MS = 60 * 60_000;

/**
 * One look at every container that comes up: the control plane's times, and its log from where reading stopped. Modal is
 * asked, the containers never are. True while one is on its way.
 */
export async function watchStarts(at: Date): Promise<boolean> {
  const { containers } = await containerCounts();
  const listed = new Set(containers.map(({ taskId }) => taskId));
  await addUnknown([...listed, ...(await newlyListed(new Date(at.getTime() - NEWLY_MS)))]);
  const open = await openStarts();
  for (const start of open) await lookAt(start, listed.has(start.containerId), at);
  return open.some(({ servingAt }) => servingAt === null);
}

async function addUnknown(ids: readonly string[]): Promise<void> {
  const known = new Set((await knownStarts(ids)).map(({ containerId }) => containerId));
  for (const containerId of new Set(ids.filter((id) => !known.has(id)))) {
    const task = await containerTask(containerId);
    if (task === null || task.gpu === null) continue;
    await addStart({
      containerId,
      gpu: task.gpu,
      scheduledAt: task.enqueuedAt,
      machineAt: task.startedAt,
    });
  }
}

async function lookAt(start: ContainerStart, isListed: boolean, at: Date): Promise<void> {
  if (start.servingAt !== null && isListed) return;
  const { containerId } = start;
  const task = start.machineAt === null || !isListed ? await containerTask(containerId) : null;
  const since = new Date((start.readUpTo ?? start.scheduledAt).getTime() - OVERLAP_MS);
  const lines = (await containerLog(containerId, since)).map((line) => ({ ...line, containerId }));
  const read = readMarks(storedMarks(start), lines);
  if (read.lastLineAt === null && start.readUpTo === null && (await isForeign(containerId, since)))
    return changeStart(containerId, { isForeign: true });
  const serving = read.marks.find(({ to }) => to === 'serving');
  await changeStart(containerId, {
    marks: read.marks.map((mark) => ({ ...mark })),
    revision: read.revision ?? start.revision,
    progress: read.progress ?? start.progress,
    machineAt: start.machineAt ?? task?.startedAt ?? null,
    readUpTo: read.lastLineAt ?? start.readUpTo,
    servingAt: serving ? new Date(serving.atMs) : null,
    ...(!isListed && {
      endedAt: task?.finishedAt ?? at,
      failure: crashesIn(lines)[0]?.reason ?? (await containerFailure(containerId)),
    }),
  });
}
