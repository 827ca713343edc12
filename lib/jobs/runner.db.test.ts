import { afterEach, describe, expect, it, vi } from 'vitest';
import { db } from '@/lib/db';
import { cancelJob } from '@/lib/jobs/cancel-job';
import { claimJob } from '@/lib/jobs/claim-job';
import type { JobKindDefinition, Outcome } from '@/lib/jobs/job-kind';
import type { JobRun } from '@/lib/jobs/job-run';
import { createRunner, type Runner } from '@/lib/jobs/runner';
import { jobById } from '@/lib/jobs/store';
import { makeJob } from '@/lib/jobs/testing/make-job';

const ADA = { id: 'u1', name: 'Ada', role: 'operator' } as const;
const DONE: Outcome = { status: 'succeeded', summary: 'done' };

const runners: Runner[] = [];

function runnerOf(run: (run: JobRun) => Promise<Outcome>): Runner {
  const kind: JobKindDefinition = { steps: [], run };
  const runner = createRunner({
    deploy: kind,
    rollback: kind,
    download: kind,
    compile: kind,
    golden: kind,
    rollover: kind,
    scale: kind,
    stop: kind,
  });
  runners.push(runner);
  return runner;
}

async function statusOf(id: string, status: string) {
  await vi.waitFor(async () => expect((await jobById(id))?.status).toBe(status), { timeout: 8_000 });
}

afterEach(async () => {
  await Promise.all(runners.splice(0).map((runner) => runner.stop()));
  await db.job.deleteMany();
});

describe('runner', () => {
  it('takes a queued job, runs it and settles it with an audit row', async () => {
    const job = await makeJob();
    runnerOf(async (run) => {
      await run.say('hello');
      return DONE;
    });
    await statusOf(job.id, 'succeeded');
    const audit = await db.auditEntry.findFirst({ where: { subjectId: job.id } });
    expect(audit).toMatchObject({ actorName: 'Ada', action: 'job.succeed' });
    expect(await db.jobLogLine.count({ where: { jobId: job.id } })).toBe(1);
  });

  it('runs one job of a target at a time, in order, however many runners there are', async () => {
    const jobs = [await makeJob(), await makeJob(), await makeJob()];
    const order: number[] = [];
    let running = 0;
    const work = async (run: JobRun) => {
      running += 1;
      expect(running).toBe(1);
      order.push(run.job.number);
      await run.say('working');
      running -= 1;
      return DONE;
    };
    runnerOf(work);
    runnerOf(work);
    for (const job of jobs) await statusOf(job.id, 'succeeded');
    expect(order).toEqual(jobs.map(({ number }) => number));
  });

  it('goes on with a job whose holder is dead, and only then', async () => {
    const dead = { leaseOwner: 'killed', status: 'running' };
    const held = await makeJob({ ...dead, leaseUntil: new Date(Date.now() + 60_000) });
    expect(await claimJob('another')).toBeNull();
    await db.job.update({ where: { id: held.id }, data: { leaseUntil: new Date(Date.now() - 1) } });
    const resumed: boolean[] = [];
    runnerOf(async (run) => {
      resumed.push(run.resumed);
      return DONE;
    });
    await statusOf(held.id, 'succeeded');
    expect(resumed).toEqual([true]);
  });

  it('writes nothing any more about a job that another process has taken over', async () => {
    const job = await makeJob();
    const runner = runnerOf(async (run) => {
      await db.job.update({ where: { id: job.id }, data: { leaseOwner: 'another' } });
      await vi.waitFor(() => expect(() => run.assertHeld()).toThrow(), { timeout: 5_000 });
      await run.say('too late');
      return DONE;
    });
    const holder = async () => (await db.job.findUniqueOrThrow({ where: { id: job.id } })).leaseOwner;
    await vi.waitFor(async () => expect(await holder()).toBe('another'), { timeout: 5_000 });
    await runner.stop();
    expect(await jobById(job.id)).toMatchObject({ status: 'running' });
    expect(await db.jobLogLine.count({ where: { jobId: job.id } })).toBe(0);
  });

  it('tells a running job of a cancel, and shows what it then says', async () => {
    const job = await makeJob();
    runnerOf(async (run) => {
      await new Promise((resolve) => run.cancelled.addEventListener('abort', resolve));
      return { status: 'cancelled', error: 'Stopped half-way.' };
    });
    await statusOf(job.id, 'running');
    expect(await cancelJob(ADA, job.id)).toEqual({ ok: true, value: 'cancelling' });
    await statusOf(job.id, 'cancelled');
    expect(await cancelJob(ADA, job.id)).toMatchObject({ ok: false, error: { code: 'conflict' } });
  });

  it('shows success when a cancel came too late', async () => {
    const job = await makeJob();
    runnerOf(async (run) => {
      await new Promise((resolve) => run.cancelled.addEventListener('abort', resolve));
      return DONE;
    });
    await statusOf(job.id, 'running');
    await cancelJob(ADA, job.id);
    await statusOf(job.id, 'succeeded');
  });

  it('ends a queued job at once when it is cancelled', async () => {
    const job = await makeJob();
    expect(await cancelJob(ADA, job.id)).toEqual({ ok: true, value: 'cancelled' });
    expect(await claimJob('anyone')).toBeNull();
  });

  it('refuses a cancel by a viewer', async () => {
    const job = await makeJob();
    const refused = await cancelJob({ ...ADA, role: 'viewer' }, job.id);
    expect(refused).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  });

  it('fails a job in words when its kind has a bug', async () => {
    const report = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const job = await makeJob();
    runnerOf(async () => {
      throw new Error('no such thing');
    });
    await statusOf(job.id, 'failed');
    expect((await jobById(job.id))?.error).toBe('The console could not go on: no such thing');
    report.mockRestore();
  });
});
