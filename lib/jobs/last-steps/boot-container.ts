import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import { formatDuration, formatQuantity } from '@/lib/format';
import type { JobRun } from '@/lib/jobs/job-run';
import { type BootPhase, phaseAfter } from '@/lib/jobs/last-steps/boot-progress';
import { containerLogCopy } from '@/lib/jobs/last-steps/container-log-copy';
import { heardContainers } from '@/lib/metrics/store';
import { containerFailure } from '@/lib/modal/container-failure';
import { containerLog } from '@/lib/modal/container-log';
import { containerCounts, type ListedTask } from '@/lib/modal/containers';
import { crashesIn } from '@/lib/modal/crash-lines';

const POLL_MS = 1_000;
// deploy.py and Modal end a start at its limit by themselves, with a reason: the console gives up after them.
const MARGIN_SECONDS = 120;

interface BootOrder {
  /** Containers that were asked for before it run an older version. */
  since: Date;
  startupSeconds: number;
}

/** How bringing a container up ended; `error` is the container's own reason where it gave one. */
export type BootEnd = { status: 'succeeded' } | { status: 'failed' | 'cancelled'; error: string };

/** Waits until one container of the version serves, told by the control plane and its log alone. Moves the steps along. */
export async function bootContainer(run: JobRun, order: BootOrder): Promise<BootEnd> {
  await run.begin('boot', 'waiting for a machine');
  const task = await firstContainer(run, order);
  if (task === 'cancelled') return CANCELLED;
  if (task === null) return noMachine(order);
  if ((await heardContainers([task.taskId])).size > 0) return alreadyServes(run, task);
  return followBoot(run, task, order);
}

const CANCELLED: BootEnd = {
  status: 'cancelled',
  error: 'the start was cancelled. A container that is up already goes after its idle window.',
};

function noMachine({ startupSeconds }: BootOrder): BootEnd {
  const waited = formatDuration(startupSeconds);
  return {
    status: 'failed',
    error: `no container of this version got a machine within ${waited}. Modal may have no room for its GPUs, or older containers hold every place that max_containers allows.`,
  };
}

/** The oldest container of the version that has a machine; null when none has got one in the time that a start may take. */
async function firstContainer(run: JobRun, { since, startupSeconds }: BootOrder) {
  const giveUpAt = performance.now() + startupSeconds * 1000;
  while (performance.now() < giveUpAt) {
    run.assertHeld();
    if (run.cancelled.aborted) return 'cancelled';
    const { containers } = await containerCounts();
    const own = containers.filter(({ enqueuedAt }) => enqueuedAt >= since).sort(byAge);
    const up = own.find(({ startedAt }) => startedAt !== null);
    if (up) return up;
    await run.describe('boot', waitingWords(own.length, containers.length));
    await pause(POLL_MS, undefined, { signal: run.cancelled }).catch(() => undefined);
  }
  return null;
}

function byAge(a: ListedTask, b: ListedTask): number {
  return a.enqueuedAt.getTime() - b.enqueuedAt.getTime();
}

function waitingWords(own: number, all: number): string {
  if (own > 0) return 'asked for; no machine yet';
  return all === 0 ? 'waiting for a container' : `waiting beside ${formatQuantity(all, 'older container')}`;
}

async function alreadyServes(run: JobRun, { taskId }: ListedTask): Promise<BootEnd> {
  await run.finish('boot', `${taskId} serves already`);
  for (const step of ['health', 'warmup']) {
    await run.begin(step);
    await run.finish(step, 'was done when it started');
  }
  return { status: 'succeeded' };
}

async function followBoot(run: JobRun, task: ListedTask, { startupSeconds }: BootOrder): Promise<BootEnd> {
  const { taskId, enqueuedAt } = task;
  await run.describe('boot', `${taskId} has a machine`);
  const giveUpAt = performance.now() + (startupSeconds + MARGIN_SECONDS) * 1000;
  const readOn = await containerLogCopy(run, taskId, enqueuedAt);
  let phase: BootPhase = 'machine';
  while (performance.now() < giveUpAt) {
    run.assertHeld();
    if (run.cancelled.aborted) return CANCELLED;
    const isListed = (await containerCounts()).containers.some((one) => one.taskId === taskId);
    const fresh = await readOn();
    for (const { text } of fresh) {
      const next = phaseAfter(phase, text);
      await moveSteps(run, taskId, phase, next);
      phase = next;
    }
    await describePhase(run, phase, fresh.at(-1)?.text);
    if (phase === 'serving') return { status: 'succeeded' };
    if (!isListed) return gone(task);
    await pause(POLL_MS, undefined, { signal: run.cancelled }).catch(() => undefined);
  }
  const limit = formatDuration(startupSeconds);
  return {
    status: 'failed',
    error: `${taskId} did not become healthy within ${limit}, its start-up timeout.`,
  };
}

const STEP: Record<BootPhase, string | null> = {
  machine: 'boot',
  loading: 'boot',
  health: 'health',
  warmup: 'warmup',
  serving: null,
  failed: null,
};
const ORDER = ['boot', 'health', 'warmup'];

/** Begins the step of the phase and finishes those before it. */
async function moveSteps(run: JobRun, taskId: string, before: BootPhase, now: BootPhase): Promise<void> {
  if (now === 'failed' || STEP[now] === STEP[before]) return;
  const passed = ORDER.slice(
    ORDER.indexOf(STEP[before] ?? ''),
    now === 'serving' ? ORDER.length : ORDER.indexOf(STEP[now] ?? ''),
  );
  for (const step of passed) {
    await run.begin(step);
    await run.finish(step, step === 'boot' ? taskId : 'done');
  }
  const current = STEP[now];
  if (current) await run.begin(current);
}

async function describePhase(run: JobRun, phase: BootPhase, line: string | undefined): Promise<void> {
  const current = STEP[phase];
  if (current && line) await run.describe(current, line.slice(0, DETAIL_LENGTH));
}

const DETAIL_LENGTH = 120;

/** A container that went before it served: by its own words, else by Modal's. */
async function gone({ taskId, enqueuedAt }: ListedTask): Promise<BootEnd> {
  const lines = await containerLog(taskId, enqueuedAt);
  const [crash] = crashesIn(lines.map((line) => ({ ...line, containerId: taskId })));
  const reason = crash?.reason ?? (await containerFailure(taskId)) ?? 'it was stopped, not from this console';
  return { status: 'failed', error: `${taskId} did not come up: ${reason}.` };
}
