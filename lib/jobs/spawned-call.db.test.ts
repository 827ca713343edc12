import { beforeEach, describe, expect, it, vi } from 'vitest';
import { db } from '@/lib/db';
import { cancelJob } from '@/lib/jobs/cancel-job';
import { KINDS } from '@/lib/jobs/kinds';
import { readVolumeJob } from '@/lib/jobs/progress/read-volume-job';
import { createRunner } from '@/lib/jobs/runner';
import { jobById } from '@/lib/jobs/store';
import { refreshTarget } from '@/lib/jobs/target';
import { makeJob } from '@/lib/jobs/testing/make-job';
import { ADA, jobsOnSimulator, logOf, queue, settled } from '@/lib/jobs/testing/on-simulator';
import { spawnFunction } from '@/lib/modal/function-call';

const here = jobsOnSimulator();

describe('jobs that run at Modal', { timeout: 60_000 }, () => {
  beforeEach(async () => {
    await settled(await queue({ kind: 'deploy', revisionId: here.revisionId }));
  });

  it('runs the function of the deployed app and keeps its log', async () => {
    const id = await queue({ kind: 'download' });
    expect(await settled(id)).toBe('succeeded');
    expect((await db.job.findUniqueOrThrow({ where: { id } })).functionCallId).toMatch(/^fc-/);
    expect((await logOf(id)).length).toBeGreaterThan(0);
    expect((await refreshTarget()).weights).toMatchObject({ repo: 'zai-org/GLM-5.1-FP8' });
    // The prepared workspace holds all of it.
    const told = await readVolumeJob(id);
    expect(told?.downloaded).toMatchObject({ downloaded: false, receipt: { repo: 'zai-org/GLM-5.1-FP8' } });
    expect((await jobById(id))?.steps.at(-1)?.detail).toBe(
      'complete already, nothing was downloaded: 147 files, 704 GB',
    );
  });

  it('goes on watching the same call after its process was killed', async () => {
    await here.runner.stop();
    const functionCallId = await spawnFunction('download_model');
    const lease = { leaseOwner: 'killed', leaseUntil: new Date(0) };
    const job = await makeJob({ kind: 'download', status: 'running', functionCallId, ...lease });
    here.runner = createRunner(KINDS);
    expect(await settled(job.id)).toBe('succeeded');
    expect((await db.job.findUniqueOrThrow({ where: { id: job.id } })).functionCallId).toBe(functionCallId);
  });

  it('ends a call that waits for a GPU on cancel', async () => {
    await here.simulator.fault('no-capacity');
    const id = await queue({ kind: 'compile' });
    const callId = async () => (await db.job.findUniqueOrThrow({ where: { id } })).functionCallId;
    await vi.waitFor(async () => expect(await callId()).not.toBeNull(), { timeout: 10_000 });
    await cancelJob(ADA, id);
    expect(await settled(id)).toBe('cancelled');
  });
});
