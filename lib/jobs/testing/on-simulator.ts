import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from 'vitest';
import { db } from '@/lib/db';
import { KINDS } from '@/lib/jobs/kinds';
import { createRunner, type Runner } from '@/lib/jobs/runner';
import type { JobStatus } from '@/lib/jobs/schema';
import { type JobRequest, startJob } from '@/lib/jobs/start-job';
import { jobById } from '@/lib/jobs/store';
import { type Simulator, startSimulator } from '@/lib/modal/testing/start-simulator';
import { seedPresets } from '@/lib/presets/seed';

export const ADA = { id: 'u1', name: 'Ada', role: 'operator' } as const;

/** A simulator for the file, a runner for each test, and production-v4 r1 as the revision to deploy. */
export function jobsOnSimulator() {
  const here = {} as { simulator: Simulator; runner: Runner; revisionId: string };

  beforeAll(async () => {
    here.simulator = await startSimulator();
    process.env.TARGET_KIND = 'simulator';
    process.env.MODAL_SERVER_URL = here.simulator.serverUrl;
    process.env.MODAL_TOKEN_ID = 'ak-simulator';
    process.env.MODAL_TOKEN_SECRET = 'as-simulator';
    await seedPresets();
    here.revisionId = (await db.revision.findFirstOrThrow()).id;
  }, 30_000);

  beforeEach(() => {
    here.runner = createRunner(KINDS);
  });

  afterEach(async () => {
    await here.simulator.clearFaults();
    await here.runner.stop();
    await db.goldenRun.deleteMany();
    await db.deployment.deleteMany();
    await db.job.deleteMany();
  });

  afterAll(() => here.simulator.stop());
  return here;
}

export async function queue(request: JobRequest): Promise<string> {
  const started = await startJob(ADA, request);
  if (!started.ok) throw new Error(started.error.message);
  return started.value.id;
}

export async function settled(id: string, timeout = 100_000): Promise<JobStatus> {
  const finishedAt = async () => (await jobById(id))?.finishedAt;
  await vi.waitFor(async () => expect(await finishedAt()).not.toBeNull(), { timeout, interval: 200 });
  return (await jobById(id))?.status as JobStatus;
}

export async function logOf(jobId: string): Promise<string[]> {
  const lines = await db.jobLogLine.findMany({ where: { jobId }, orderBy: { number: 'asc' } });
  return lines.map(({ text }) => text);
}
