import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { currentDeployment } from '@/lib/jobs/deployment-store';
import { KINDS } from '@/lib/jobs/kinds';
import { createRunner } from '@/lib/jobs/runner';
import { startJob } from '@/lib/jobs/start-job';
import { jobById } from '@/lib/jobs/store';
import { defaultTarget } from '@/lib/jobs/target';
import { makeJob } from '@/lib/jobs/testing/make-job';
import { ADA, jobsOnSimulator, logOf, queue, settled } from '@/lib/jobs/testing/on-simulator';
import { appHistory } from '@/lib/modal/app-history';
import { readAutoscaler } from '@/lib/modal/autoscaler';
import { rolloverApp } from '@/lib/modal/rollover-app';
import { stopApp } from '@/lib/modal/stop-app';

const here = jobsOnSimulator();
const PRODUCTION = { minContainers: 0, maxContainers: 3, scaledownWindowSeconds: 900 };
const WARM = { minContainers: 1, maxContainers: 2, scaledownWindowSeconds: 1200 };

const deploy = () => queue({ kind: 'deploy', revisionId: here.revisionId });
const version = async () => (await appHistory())?.currentVersion;

describe('jobs on what is deployed', { timeout: 60_000 }, () => {
  beforeEach(async () => {
    expect(await settled(await deploy())).toBe('succeeded');
  });

  it('scales at once, and the next deploy brings its own settings back', async () => {
    expect(await readAutoscaler()).toEqual({ live: PRODUCTION, deployed: PRODUCTION });
    const id = await queue({ kind: 'scale', settings: WARM });
    expect(await settled(id)).toBe('succeeded');
    expect(await readAutoscaler()).toEqual({ live: WARM, deployed: PRODUCTION });
    const audited = await db.auditEntry.findFirst({ where: { jobId: id, action: 'job.start' } });
    expect(audited?.after).toMatchObject(WARM);

    await settled(await deploy());
    expect(await readAutoscaler()).toEqual({ live: PRODUCTION, deployed: PRODUCTION });
  });

  it('replaces the containers by fresh ones of the same version', async () => {
    const before = (await version()) ?? 0;
    const id = await queue({ kind: 'rollover' });
    expect(await settled(id)).toBe('succeeded');
    expect(await version()).toBe(before + 1);
  });

  it('does not replace them twice when the process dies after asking', async () => {
    await here.runner.stop();
    const before = (await version()) ?? 0;
    await rolloverApp();
    const lease = { leaseOwner: 'killed', leaseUntil: new Date(0) };
    const params = { versionBefore: before };
    const job = await makeJob({ kind: 'rollover', status: 'running', params, ...lease });
    here.runner = createRunner(KINDS);
    expect(await settled(job.id)).toBe('succeeded');
    expect(await version()).toBe(before + 1);
  });

  it('rolls back by deploying the earlier revision again, with the strategy asked for', async () => {
    const id = await queue({ kind: 'rollback', revisionId: here.revisionId, strategy: 'recreate' });
    expect(await settled(id)).toBe('succeeded');
    expect(await logOf(id)).toContainEqual(expect.stringMatching(/--strategy recreate$/));
    const deployment = await currentDeployment((await defaultTarget()).id);
    expect(deployment).toMatchObject({ jobId: id, revisionId: here.revisionId });
  });

  it('does not roll back to a revision in quarantine', async () => {
    const quarantine = { revisionId: here.revisionId, reason: 'worse answers', byId: 'u2', byName: 'Bo' };
    await db.quarantine.create({ data: quarantine });
    const refused = await startJob(ADA, { kind: 'rollback', revisionId: here.revisionId });
    expect(refused).toMatchObject({ ok: false, error: { code: 'blocked' } });
    await db.quarantine.deleteMany();
  });

  it('stops the app only by its name', async () => {
    const refused = await startJob(ADA, { kind: 'stop', appName: 'glm52' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'invalid', field: 'appName' } });
    expect(await settled(await queue({ kind: 'stop', appName: 'glm51' }))).toBe('succeeded');
    expect(await appHistory()).toBeNull();
  });
});

describe('jobs on nothing', { timeout: 60_000 }, () => {
  it.each([{ kind: 'rollover' }, { kind: 'scale', settings: WARM }] as const)(
    '$kind says so',
    async (request) => {
      await stopApp();
      const id = await queue(request);
      expect(await settled(id)).toBe('failed');
      expect((await jobById(id))?.error).toContain('Nothing is deployed');
    },
  );
});

describe('the settings of a scale', () => {
  it.each([
    [{ ...WARM, minContainers: -1 }, 'minContainers'],
    [{ ...WARM, minContainers: 3 }, 'maxContainers'],
    [{ ...WARM, minContainers: 2 }, null],
    [{ ...WARM, maxContainers: 0, minContainers: 0 }, 'maxContainers'],
    [{ ...WARM, maxContainers: 101 }, 'maxContainers'],
    [{ ...WARM, scaledownWindowSeconds: 1 }, 'scaledownWindowSeconds'],
    [{ ...WARM, scaledownWindowSeconds: 2 }, null],
    [{ ...WARM, scaledownWindowSeconds: 1201 }, 'scaledownWindowSeconds'],
    [{ ...WARM, scaledownWindowSeconds: 1.5 }, 'scaledownWindowSeconds'],
  ])('%j: wrong at %s', async (settings, field) => {
    await here.runner.stop();
    const started = await startJob(ADA, { kind: 'scale', settings });
    if (field === null) expect(started.ok).toBe(true);
    else expect(started).toMatchObject({ ok: false, error: { code: 'invalid', field } });
  });
});
