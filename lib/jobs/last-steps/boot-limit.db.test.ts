import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import type { JobKindDefinition } from '@/lib/jobs/job-kind';
import { KINDS } from '@/lib/jobs/kinds';
import { bootContainer } from '@/lib/jobs/last-steps/boot-container';
import { raiseLeast, setAbandonedBack } from '@/lib/jobs/last-steps/raise-least';
import { createRunner } from '@/lib/jobs/runner';
import { jobById } from '@/lib/jobs/store';
import { makeJob } from '@/lib/jobs/testing/make-job';
import { jobsOnSimulator, queue, settled } from '@/lib/jobs/testing/on-simulator';
import { readAutoscaler, setMinContainers } from '@/lib/modal/autoscaler';

const here = jobsOnSimulator();
const least = async () => (await readAutoscaler())?.live.minContainers;

async function deployed(): Promise<Date> {
  expect(await settled(await queue({ kind: 'deploy', revisionId: here.revisionId }))).toBe('succeeded');
  return (await db.deployment.findFirstOrThrow({ orderBy: { deployedAt: 'desc' } })).deployedAt;
}

describe('a boot', { timeout: 60_000 }, () => {
  it('that gets no machine ends after the time of a start', async () => {
    const since = await deployed();
    await here.runner.stop();
    await here.simulator.fault('no-capacity');
    const golden: JobKindDefinition = {
      ...KINDS.golden,
      run: async (run) => {
        await raiseLeast(run.job.id);
        const end = await bootContainer(run, { since, startupSeconds: 2 });
        return end.status === 'succeeded' ? { ...end, summary: '' } : end;
      },
    };
    here.runner = createRunner({ ...KINDS, golden });
    const id = await queue({ kind: 'golden' });
    expect(await settled(id)).toBe('failed');
    expect((await jobById(id))?.error).toContain('no container of this version got a machine within');
    await setAbandonedBack();
    expect(await least()).toBe(0);
  });
});

describe('what a job has raised', { timeout: 60_000 }, () => {
  const finished = async (raised: number) => {
    await here.runner.stop();
    const job = await makeJob({ kind: 'golden', status: 'lost' });
    await raiseLeast(job.id);
    expect(await least()).toBe(1);
    if (raised !== 1) await setMinContainers(raised);
    await setAbandonedBack();
    expect(await least()).toBe(raised);
    await db.job.update({ where: { id: job.id }, data: { finishedAt: new Date() } });
    await setAbandonedBack();
    return job.id;
  };

  it('is set back once the job is over, and not while it runs', async () => {
    await deployed();
    const id = await finished(1);
    expect(await least()).toBe(0);
    await setMinContainers(1);
    await setAbandonedBack();
    // Somebody wants it so now: a job undoes its own change once.
    expect(await least()).toBe(1);
    expect(await db.job.findUniqueOrThrow({ where: { id } })).toMatchObject({
      params: { warm: { before: 0, isUndone: true } },
    });
  });

  it('is left alone where somebody else has set it since', async () => {
    await deployed();
    await finished(2);
    expect(await least()).toBe(2);
  });
});
