import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { freezeNow } from '@/lib/guards/testing/add-freeze';
import { claimJob } from '@/lib/jobs/claim-job';
import { requeueJob } from '@/lib/jobs/requeue-job';
import { retryJob } from '@/lib/jobs/retry-job';
import { startJob } from '@/lib/jobs/start-job';
import { jobById } from '@/lib/jobs/store';
import { defaultTarget } from '@/lib/jobs/target';
import { makeJob } from '@/lib/jobs/testing/make-job';
import { seedPresets } from '@/lib/presets/seed';
import { freshDatabase } from '@/lib/testing/database';

const ADA = { id: 'u1', name: 'Ada', role: 'operator' } as const;
const OLGA = { id: 'u2', name: 'Olga', role: 'admin' } as const;
const STARTED = { startedAt: new Date('2026-11-23T12:00:00Z'), finishedAt: new Date('2026-11-23T12:05:00Z') };

let revisionId: string;

beforeEach(async () => {
  await freshDatabase();
  await seedPresets();
  revisionId = (await db.revision.findFirstOrThrow()).id;
});

const lost = (data = {}) => makeJob({ kind: 'deploy', status: 'lost', revisionId, ...STARTED, ...data });

describe('retryJob', () => {
  it.each(['failed', 'cancelled', 'lost'])(
    'tries a %s job again with the same request, linked both ways',
    async (status) => {
      const params = { strategy: 'recreate', lastSteps: { boot: true, golden: false }, warm: 'noted' };
      const job = await makeJob({ kind: 'deploy', status, revisionId, params, ...STARTED });
      const again = await retryJob(ADA, job.id);
      const made = await db.job.findUniqueOrThrow({ where: { id: again.ok ? again.value.id : '' } });
      expect(made).toMatchObject({ kind: 'deploy', status: 'queued', revisionId, retryOfId: job.id });
      expect(made.params).toEqual({ strategy: 'recreate', lastSteps: { boot: true, golden: false } });
      expect((await jobById(made.id))?.retryOf).toEqual({ id: job.id, number: job.number });
      expect((await jobById(job.id))?.retriedAs).toEqual({ id: made.id, number: made.number });
    },
  );

  it.each([
    ['stop', {}],
    ['scale', { minContainers: 1, maxContainers: 2, scaledownWindowSeconds: 60 }],
    ['rollover', { versionBefore: 3 }],
    ['compile', null],
  ] as const)('tries a %s again', async (kind, params) => {
    const job = await makeJob({ kind, status: 'failed', params: params ?? undefined, ...STARTED });
    expect(await retryJob(ADA, job.id)).toMatchObject({ ok: true });
  });

  it.each(['queued', 'running', 'cancelling', 'succeeded'])('leaves a %s job alone', async (status) => {
    const job = await makeJob({ kind: 'deploy', status, revisionId });
    expect(await retryJob(ADA, job.id)).toMatchObject({ error: { code: 'conflict' } });
  });

  it('passes the same checks as any other', async () => {
    const job = await lost();
    await freezeNow();
    expect(await retryJob(ADA, job.id)).toMatchObject({ error: { code: 'blocked' } });
    expect(await retryJob({ ...ADA, role: 'viewer' }, job.id)).toMatchObject({
      error: { code: 'forbidden' },
    });
    expect(await retryJob(OLGA, job.id, { reason: 'It is on fire' })).toMatchObject({ ok: true });
    expect(await retryJob(ADA, 'nobody')).toMatchObject({ error: { code: 'not-found' } });
  });

  it('is done once by two people at once', async () => {
    const job = await lost();
    const both = await Promise.all([retryJob(ADA, job.id), retryJob(OLGA, job.id)]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });
});

describe('requeueJob', () => {
  it('puts a lost job back as itself, and a runner goes on with it', async () => {
    const steps = [
      { key: 'checks', title: 'Checks', position: 0, status: 'done', startedAt: STARTED.startedAt },
      { key: 'image', title: 'Build image', position: 1, status: 'stopped', startedAt: STARTED.startedAt },
      { key: 'verify', title: 'Verify', position: 2, status: 'skipped' },
    ];
    const job = await lost({ error: 'Modal went away.', steps: { create: steps } });
    expect(await requeueJob(ADA, job.id)).toEqual({ ok: true, value: null });
    const queued = await jobById(job.id);
    expect(queued).toMatchObject({ status: 'queued', finishedAt: null, error: null, place: { position: 1 } });
    expect(queued?.steps.map(({ status }) => status)).toEqual(['done', 'waiting', 'waiting']);
    const [line] = await db.jobLogLine.findMany({ where: { jobId: job.id } });
    expect(line?.text).toContain('Ada put this job back in the queue');
    expect(await db.auditEntry.findFirst({ where: { jobId: job.id } })).toMatchObject({
      action: 'job.requeue',
    });
    expect(await claimJob('a runner')).toMatchObject({
      resumed: true,
      job: { id: job.id, status: 'running' },
    });
  });

  it('says of a new job that nothing came before it', async () => {
    await makeJob({ kind: 'compile' });
    expect(await claimJob('a runner')).toMatchObject({ resumed: false });
  });

  it.each(['queued', 'running', 'cancelling', 'succeeded', 'failed', 'cancelled'])(
    'leaves a %s job',
    async (status) => {
      const job = await makeJob({ kind: 'deploy', status, revisionId });
      expect(await requeueJob(ADA, job.id)).toMatchObject({ error: { code: 'conflict' } });
      expect((await jobById(job.id))?.status).toBe(status);
    },
  );

  it.each([
    ['a newer deploy', 'deploy', { kind: 'deploy', status: 'succeeded' }, 'conflict'],
    ['a newer stop that waits', 'deploy', { kind: 'stop', status: 'queued' }, 'conflict'],
    ['a newer deploy that was cancelled', 'deploy', { kind: 'deploy', status: 'cancelled' }, 'goes on'],
    ['a newer download', 'deploy', { kind: 'download', status: 'succeeded' }, 'goes on'],
    ['a newer deploy', 'compile', { kind: 'deploy', status: 'succeeded' }, 'goes on'],
    ['a newer compile', 'compile', { kind: 'compile', status: 'failed' }, 'conflict'],
  ])('with %s, a lost %s', async (_what, kind, newer, expected) => {
    const job = await makeJob({ kind, status: 'lost', ...STARTED });
    await makeJob(newer);
    const requeued = await requeueJob(ADA, job.id);
    expect(requeued.ok ? 'goes on' : requeued.error.code).toBe(expected);
  });

  it('passes the same guards as a start', async () => {
    const job = await lost();
    await freezeNow();
    expect(await requeueJob({ ...ADA, role: 'viewer' }, job.id)).toMatchObject({
      error: { code: 'forbidden' },
    });
    expect(await requeueJob(ADA, job.id)).toMatchObject({ error: { code: 'blocked' } });
    expect(await requeueJob(OLGA, job.id, { reason: 'It is on fire' })).toMatchObject({ ok: true });
    expect((await jobById(job.id))?.override).toMatchObject({ byName: 'Olga', reason: 'It is on fire' });
  });

  it('is done once by two people at once', async () => {
    const job = await lost();
    const both = await Promise.all([requeueJob(ADA, job.id), requeueJob(OLGA, job.id)]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await db.jobLogLine.count()).toBe(1);
  });
});

describe('the line of a target', () => {
  it('tells each job its place, and moves up when one before it is cancelled', async () => {
    const target = await defaultTarget();
    const at = (seconds: number) => new Date(Date.now() - seconds * 1000);
    await makeJob({ kind: 'compile', status: 'succeeded', startedAt: at(1000), finishedAt: at(400) });
    const running = await makeJob({ kind: 'compile', status: 'running', startedAt: at(60) });
    const first = await startJob(ADA, { kind: 'deploy', revisionId });
    const second = await startJob(ADA, { kind: 'stop', appName: target.appName });
    const place = async (started: typeof first) => (await jobById(started.ok ? started.value.id : ''))?.place;
    expect(await place(first)).toMatchObject({
      position: 1,
      after: { number: running.number, title: 'Compile kernels' },
    });
    expect((await place(first))?.startsInSeconds).toBeCloseTo(540, -1);
    // Nobody has timed a deploy yet.
    expect(await place(second)).toMatchObject({
      position: 2,
      after: { title: 'Deploy r1' },
      startsInSeconds: null,
    });
    await db.job.update({ where: { id: first.ok ? first.value.id : '' }, data: { status: 'cancelled' } });
    expect(await place(second)).toMatchObject({ position: 1, after: { number: running.number } });
  });
});
