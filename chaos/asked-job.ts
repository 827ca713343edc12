import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, vi } from 'vitest';
import { db } from '@/lib/db';
import { EXAMPLES } from '@/lib/golden/examples';
import { savePrompt } from '@/lib/golden/save-prompt';
import { KINDS } from '@/lib/jobs/kinds';
import type { JobKind } from '@/lib/jobs/schema';
import { type JobRequest, startJob } from '@/lib/jobs/start-job';
import { jobById } from '@/lib/jobs/store';
import { seedPresets } from '@/lib/presets/seed';
import { clearAway } from './world/clear-away';
import type { World } from './world/world';

export const ADA = { id: 'u1', name: 'Ada', role: 'operator' } as const;

export async function queue(request: JobRequest): Promise<string> {
  const started = await startJob(ADA, request);
  if (!started.ok) throw new Error(started.error.message);
  return started.value.id;
}

export async function ended(jobId: string): Promise<void> {
  const finishedAt = async () => (await jobById(jobId))?.finishedAt;
  await vi.waitFor(async () => expect(await finishedAt()).toBeTruthy(), { timeout: 90_000, interval: 100 });
}

/** Some request of each kind, such as has this step. */
export async function requestOf(kind: JobKind, step = ''): Promise<JobRequest> {
  switch (kind) {
    case 'deploy':
    case 'rollback': {
      const lastSteps = { boot: isLastStep(step), golden: isLastStep(step) };
      return { kind, revisionId: await shippedRevision(), lastSteps };
    }
    case 'scale':
      return { kind, settings: { minContainers: 0, maxContainers: 2, scaledownWindowSeconds: 1200 } };
    case 'stop':
      return { kind, appName: 'glm51' };
    default:
      return { kind };
  }
}

/** Of a deploy, if asked for; a golden job has no others. */
export const isLastStep = (step: string) => KINDS.golden.steps.some(({ key }) => key === step);

async function shippedRevision(): Promise<string> {
  await seedPresets();
  return (await db.revision.findFirstOrThrow()).id;
}

/** What the kind needs: a deployed app, for the functions something to do, for a start no container that serves. */
export async function prepareFor(world: World, kind: JobKind, step = ''): Promise<void> {
  await clearAway(world);
  if (kind === 'download') await emptyVolumes(world, 'GLM-5.1-FP8');
  if (kind === 'compile') await emptyVolumes(world, 'cache');
  if (kind !== 'deploy') await deployFirst(world);
  if (!isLastStep(step)) return;
  await askOnePrompt();
  await completeWeights(world);
  await world.simulator.becomeIdle();
}

async function deployFirst(world: World): Promise<void> {
  const { apps } = await world.simulator.state();
  if (!apps.some(({ name, state }) => name === 'glm51' && state === 'deployed'))
    await ended(await queue(await requestOf('deploy')));
}

/** Without a limit of time: this machine may be busy. */
async function askOnePrompt(): Promise<void> {
  const [draft] = EXAMPLES;
  if (draft) await savePrompt(ADA, { id: null, draft: { ...draft, maxTtftMs: null } });
}

async function emptyVolumes(world: World, content: string): Promise<void> {
  for (const folder of await onVolumes(world, content)) await rm(folder, { recursive: true, force: true });
}

/** A download that an earlier row has cancelled left none that an engine could start with. */
async function completeWeights(world: World): Promise<void> {
  const receipts = await onVolumes(world, 'GLM-5.1-FP8/.receipt.json');
  if (!receipts.some(existsSync)) await ended(await queue({ kind: 'download' }));
}

async function onVolumes({ folder }: World, content: string): Promise<string[]> {
  const volumes = path.join(folder, 'simulator/volumes');
  return (await readdir(volumes)).map((volume) => path.join(volumes, volume, content));
}
