import { describe, expect, it, vi } from 'vitest';
import { db } from '@/lib/db';
import { cancelJob } from '@/lib/jobs/cancel-job';
import { currentDeployment } from '@/lib/jobs/deployment-store';
import { KINDS } from '@/lib/jobs/kinds';
import { createRunner } from '@/lib/jobs/runner';
import { jobById } from '@/lib/jobs/store';
import { defaultTarget } from '@/lib/jobs/target';
import { ADA, jobsOnSimulator, logOf, queue, settled } from '@/lib/jobs/testing/on-simulator';
import { readAutoscaler } from '@/lib/modal/autoscaler';
import { containerCounts } from '@/lib/modal/containers';
import { stopApp } from '@/lib/modal/stop-app';

const here = jobsOnSimulator();

const deployAndBoot = () =>
  queue({ kind: 'deploy', revisionId: here.revisionId, lastSteps: { boot: true, golden: false } });

const stepsOf = async (id: string) =>
  Object.fromEntries(((await jobById(id))?.steps ?? []).map(({ key, status }) => [key, status]));
const leastNow = async () => (await readAutoscaler())?.live.minContainers;
const reached = (id: string, step: string) =>
  vi.waitFor(async () => expect((await stepsOf(id))[step]).toBe('running'), {
    timeout: 40_000,
    interval: 100,
  });

describe('a deploy that boots a container', { timeout: 90_000 }, () => {
  it('waits until it serves, keeps its log, and sets the autoscaler back', async () => {
    const id = await deployAndBoot();
    expect(await settled(id, 60_000)).toBe('succeeded');
    expect(await stepsOf(id)).toMatchObject({ verify: 'done', boot: 'done', health: 'done', warmup: 'done' });
    expect(await leastNow()).toBe(0);
    const lines = await db.jobLogLine.findMany({ where: { jobId: id, source: 'container' } });
    const texts = lines.map(({ text }) => text);
    expect(texts).toContainEqual(expect.stringMatching(/^\[glm\] ready after /));
    expect(texts.filter((text) => text.startsWith('[glm] engine started'))).toHaveLength(1);
    await stopApp();
  });

  it('says why a container did not come up; the deployment stays', async () => {
    await here.simulator.fault('server-start-crash');
    const id = await deployAndBoot();
    expect(await settled(id, 60_000)).toBe('failed');
    const job = await jobById(id);
    expect(job?.error).toMatch(
      /is deployed, verified and stays; ta-\w+ did not come up: torch.OutOfMemoryError/,
    );
    expect(await stepsOf(id)).toMatchObject({ verify: 'done', health: 'failed', warmup: 'skipped' });
    expect(await currentDeployment((await defaultTarget()).id)).toMatchObject({ jobId: id });
    expect(await leastNow()).toBe(0);
    await stopApp();
  });

  it('is cancelled while it waits for a machine', async () => {
    await here.simulator.fault('no-capacity');
    const id = await deployAndBoot();
    await reached(id, 'boot');
    await vi.waitFor(async () => expect(await leastNow()).toBe(1));
    await cancelJob(ADA, id);
    expect(await settled(id)).toBe('cancelled');
    expect((await jobById(id))?.error).toContain('is deployed, verified and stays');
    expect(await leastNow()).toBe(0);
    await vi.waitFor(async () => expect((await containerCounts()).containers).toEqual([]));
    await stopApp();
  });

  it('goes on after a killed process: each line once, the autoscaler set back', async () => {
    await here.simulator.fault('slow-start', { factor: 6 });
    const id = await deployAndBoot();
    await reached(id, 'health');
    await vi.waitFor(async () =>
      expect(await db.jobLogLine.count({ where: { jobId: id, source: 'container' } })).toBeGreaterThan(5),
    );
    // What a killed process leaves: a lease that ran out; its runner here notices and writes no more.
    await db.job.update({ where: { id }, data: { leaseOwner: 'killed', leaseUntil: new Date(0) } });
    const second = createRunner(KINDS);
    expect(await settled(id, 80_000)).toBe('succeeded');
    await second.stop();
    const texts = (await logOf(id)).filter((text) => text.startsWith('[glm] '));
    expect(new Set(texts).size).toBe(texts.length);
    expect(await leastNow()).toBe(0);
    expect(await db.deployment.count({ where: { jobId: id } })).toBe(1);
    await stopApp();
  });
});
