import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { db } from '@/lib/db';
import { addExamples } from '@/lib/golden/add-examples';
import { deployOrder } from '@/lib/jobs/deploy-order';
import { KINDS } from '@/lib/jobs/kinds';
import type { JobKind } from '@/lib/jobs/schema';
import { type JobRequest, startJob } from '@/lib/jobs/start-job';
import { jobById } from '@/lib/jobs/store';
import { leftDeploy } from '@/lib/modal/deploy';
import { seedPresets } from '@/lib/presets/seed';
import { unblockPreset } from './blocked-preset';
import { armFirst, leadTo } from './held-job';
import { type KilledProcess, killRows, type Row, rowName } from './kill-points';
import { SAMPLE } from './sample';
import { countBefore, expectTrueEnd } from './true-end';
import { clearAway } from './world/clear-away';
import { aWorld, startConsole } from './world/world';

declare module 'vitest' {
  interface TaskMeta {
    settledSeconds?: number;
  }
}

const ADA = { id: 'u1', name: 'Ada', role: 'operator' } as const;
const world = aWorld();
let revisionId = '';

beforeAll(async () => {
  await seedPresets();
  revisionId = (await db.revision.findFirstOrThrow()).id;
});

const rows = killRows((kind) => KINDS[kind].steps);

describe('kill -9', () => {
  for (const row of process.env.CHAOS_FORM === 'sample' ? rows.filter(isSampled) : rows) {
    it(rowName(row), async ({ task }) => {
      const { simulator } = world;
      await prepare(row.kind);
      await armFirst(simulator, row.point);
      const before = await countBefore(simulator);
      const jobId = await queue(row.kind);
      await leadTo(simulator, jobId, row.step, row.point);
      const killedAt = performance.now();
      await kill(row.killed, jobId);
      await settleAfter(row.killed, jobId);
      task.meta.settledSeconds = (performance.now() - killedAt) / 1000;
      await expectTrueEnd(simulator, jobId, before);
    });
  }
});

/** What the kind needs: a deployed app, and for the functions something to do. */
async function prepare(kind: JobKind): Promise<void> {
  await clearAway(world);
  if (kind === 'download') await emptyVolumes('GLM-5.1-FP8');
  if (kind === 'compile') await emptyVolumes('cache');
  if (kind === 'golden') await addExamples(ADA);
  if (kind === 'deploy') return;
  const { apps } = await world.simulator.state();
  if (!apps.some(({ name, state }) => name === 'glm51' && state === 'deployed'))
    await ended(await queue('deploy'));
}

/** So that the function has work that takes a while. */
async function emptyVolumes(content: string): Promise<void> {
  const volumes = path.join(world.folder, 'simulator/volumes');
  for (const volume of await readdir(volumes))
    await rm(path.join(volumes, volume, content), { recursive: true, force: true });
}

function isSampled({ kind, step, point, killed }: Row): boolean {
  const sampled = SAMPLE[kind];
  return step === sampled.step && point.at === sampled.at && killed === sampled.killed;
}

function requestOf(kind: JobKind): JobRequest {
  switch (kind) {
    case 'deploy':
    case 'rollback':
      return { kind, revisionId };
    case 'scale':
      return { kind, settings: { minContainers: 0, maxContainers: 2, scaledownWindowSeconds: 1200 } };
    case 'stop':
      return { kind, appName: 'glm51' };
    default:
      return { kind };
  }
}

async function queue(kind: JobKind): Promise<string> {
  const started = await startJob(ADA, requestOf(kind));
  if (!started.ok) throw new Error(started.error.message);
  return started.value.id;
}

async function kill(killed: KilledProcess, jobId: string): Promise<void> {
  if (killed === 'cli') {
    const order = await deployOrder(await db.job.findUniqueOrThrow({ where: { id: jobId } }));
    const { isRunning, cli } = await leftDeploy(order);
    if (!isRunning) throw new Error('There is no CLI to kill.');
    process.kill(cli.pid, 'SIGKILL');
  }
  if (killed === 'console') await world.consoles[0]?.kill();
  if (killed === 'database') await world.database.kill();
  if (killed === 'simulator') await world.simulator.kill();
}

/** Starts again what was killed, lets everything go on, and waits for the end of the job. */
async function settleAfter(killed: KilledProcess, jobId: string): Promise<void> {
  if (killed === 'simulator') await world.simulator.restart();
  await world.simulator.release();
  await world.simulator.clearFaults();
  await unblockPreset(jobId, killed !== 'console');
  if (killed === 'database') await world.database.restart();
  const [console] = world.consoles;
  if (killed === 'console' && console) await startConsole(console);
  await ended(jobId);
}

async function ended(jobId: string): Promise<void> {
  const finishedAt = async () => (await jobById(jobId))?.finishedAt;
  await vi.waitFor(async () => expect(await finishedAt()).toBeTruthy(), { timeout: 90_000, interval: 100 });
}
