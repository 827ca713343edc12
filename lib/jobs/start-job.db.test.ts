import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { startJob } from '@/lib/jobs/start-job';
import { jobById } from '@/lib/jobs/store';
import { seedPresets } from '@/lib/presets/seed';

const ADA = { id: 'u1', name: 'Ada', role: 'operator' } as const;

let revisionId: string;

beforeAll(async () => {
  await seedPresets();
  revisionId = (await db.revision.findFirstOrThrow()).id;
});

describe('startJob', () => {
  it('refuses a viewer', async () => {
    const refused = await startJob({ ...ADA, role: 'viewer' }, { kind: 'deploy', revisionId });
    expect(refused).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  });

  it.each(['', 'no-such-revision'])('refuses to deploy the revision %j', async (unknown) => {
    const refused = await startJob(ADA, { kind: 'deploy', revisionId: unknown });
    expect(refused).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('queues the job with its steps and an audit row', async () => {
    const started = await startJob(ADA, { kind: 'deploy', revisionId });
    const job = await jobById(started.ok ? started.value.id : '');
    expect(job).toMatchObject({ status: 'queued', requestedByName: 'Ada', revision: { number: 1 } });
    expect(job?.steps.map(({ status }) => status)).toEqual(Array(5).fill('waiting'));
    const audit = await db.auditEntry.findFirst({ where: { subjectId: job?.id } });
    expect(audit).toMatchObject({ action: 'job.start', actorName: 'Ada' });
  });

  it('queues one of two equal jobs that are started at once', async () => {
    const both = await Promise.all([
      startJob(ADA, { kind: 'download' }),
      startJob(ADA, { kind: 'download' }),
    ]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  it('queues a different job behind it', async () => {
    expect(await startJob(ADA, { kind: 'compile' })).toMatchObject({ ok: true });
  });
});
