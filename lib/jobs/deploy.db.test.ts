import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { db } from '@/lib/db';
import { cancelJob } from '@/lib/jobs/cancel-job';
import { deployOrder } from '@/lib/jobs/deploy-order';
import { currentDeployment } from '@/lib/jobs/deployment-store';
import { KINDS } from '@/lib/jobs/kinds';
import { createRunner } from '@/lib/jobs/runner';
import { startJob } from '@/lib/jobs/start-job';
import { jobById } from '@/lib/jobs/store';
import { defaultTarget } from '@/lib/jobs/target';
import { makeJob } from '@/lib/jobs/testing/make-job';
import { ADA, jobsOnSimulator, logOf, queue, settled } from '@/lib/jobs/testing/on-simulator';
import { appHistory } from '@/lib/modal/app-history';
import { startDeploy } from '@/lib/modal/deploy';

const here = jobsOnSimulator();

const queueDeploy = () => queue({ kind: 'deploy', revisionId: here.revisionId });

async function writePreset(file: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await copyFile('modal/presets/production-v4.json', file);
}

async function brokenRevision() {
  const { presetId, config, command, number } = await db.revision.findUniqueOrThrow({
    where: { id: here.revisionId },
  });
  const broken = structuredClone(config) as { flags: { model: { tp: unknown } } };
  broken.flags.model.tp = 'eight';
  const row = { presetId, command, number: number + 1, config: broken as object, message: 'broken' };
  return db.revision.create({ data: { ...row, findings: [], reasons: {}, authorName: 'Ada' } });
}

describe('deploy job', { timeout: 120_000 }, () => {
  it('deploys a revision through the real CLI and reads it back from Modal', async () => {
    const id = await queueDeploy();
    expect(await settled(id)).toBe('succeeded');
    const deployment = await currentDeployment((await defaultTarget()).id);
    const tag = `r1-${id.slice(0, 8)}`;
    expect(deployment).toMatchObject({ revisionId: here.revisionId, tag, version: 1, deployedByName: 'Ada' });
    expect(deployment?.url).toMatch(/^http/);
    expect((await appHistory())?.versions[0]).toMatchObject({ tag, version: 1 });
    const job = await jobById(id);
    expect(job?.steps.map(({ key, status }) => [key, status])).toEqual([
      ['checks', 'done'],
      ['preset', 'done'],
      ['image', 'done'],
      ['functions', 'done'],
      ['verify', 'done'],
    ]);
    expect(job?.appId).toMatch(/^ap-/);
    expect(await logOf(id)).toContainEqual(expect.stringMatching(/^✓ App deployed in /));
  });

  it('refuses a second job for the same revision while the first is open', async () => {
    const id = await queueDeploy();
    const again = await startJob(ADA, { kind: 'deploy', revisionId: here.revisionId });
    expect(again).toMatchObject({ ok: false, error: { code: 'conflict' } });
    await settled(id);
  });

  it('says within 10 s that Modal does not answer', async () => {
    await here.simulator.fault('unreachable');
    const asked = Date.now();
    const id = await queueDeploy();
    expect(await settled(id, 12_000)).toBe('failed');
    expect(Date.now() - asked).toBeLessThan(10_000);
    expect((await jobById(id))?.error).toMatch(/The simulator at .* did not answer.*npm start again/);
  });

  it('says that the token is refused', async () => {
    await here.simulator.fault('unauthenticated');
    const id = await queueDeploy();
    expect(await settled(id)).toBe('failed');
    expect((await jobById(id))?.error).toMatch(/Modal refused the token .*MODAL_TOKEN_ID/);
  });

  it('says why an image did not build, and that nothing changed', async () => {
    await here.simulator.fault('image-build-fail');
    const id = await queueDeploy();
    expect(await settled(id)).toBe('failed');
    const job = await jobById(id);
    expect(job?.error).toMatch(/exit code 1: .*Image build for im-/s);
    expect(job?.error).toContain('Nothing was published');
    expect(job?.steps.find(({ key }) => key === 'image')?.status).toBe('failed');
  });

  it('names the secret that is missing', async () => {
    await here.simulator.fault('missing-secret');
    const id = await queueDeploy();
    expect(await settled(id)).toBe('failed');
    expect((await jobById(id))?.error).toMatch(/Create the secret \S+ in Modal/);
  });

  it('refuses a stored preset that is broken, with its path and before anything is sent', async () => {
    const { id: broken } = await brokenRevision();
    const started = await startJob(ADA, { kind: 'deploy', revisionId: broken });
    if (!started.ok) throw new Error(started.error.message);
    expect(await settled(started.value.id)).toBe('failed');
    expect((await jobById(started.value.id))?.error).toContain('flags.model.tp must be a whole number');
  });

  it('hears from the CLI which path of a preset file is broken', async () => {
    await here.runner.stop();
    const order = await deployOrder(await makeJob({ kind: 'deploy', revisionId: here.revisionId }));
    await writePreset(order.presetFile);
    await writeFile(
      order.presetFile,
      (await readFile(order.presetFile, 'utf8')).replace('"tp": 8', '"tp": "8"'),
    );
    const cli = await startDeploy(order);
    expect(await cli.ended).toBe(1);
    expect(await readFile(path.join(order.folder, 'modal.log'), 'utf8')).toContain(
      'preset refused: flags.model.tp: must be a whole number, not text',
    );
  });

  it('stores a log of 50,000 lines whole', async () => {
    await here.simulator.fault('log-flood', { lines: 50_000 });
    const id = await queueDeploy();
    expect(await settled(id)).toBe('succeeded');
    const stored = await db.jobLogLine.aggregate({
      where: { jobId: id },
      _count: true,
      _max: { number: true },
    });
    expect(stored._count).toBeGreaterThan(50_000);
    expect(stored._max.number).toBe(stored._count);
  });

  it('ends the CLI on cancel and shows that nothing was published', async () => {
    await here.simulator.fault('log-flood', { lines: 2_000_000 });
    const before = (await appHistory())?.currentVersion;
    const id = await queueDeploy();
    await vi.waitFor(async () => expect((await logOf(id)).length).toBeGreaterThan(10), { timeout: 20_000 });
    await cancelJob(ADA, id);
    expect(await settled(id)).toBe('cancelled');
    expect((await jobById(id))?.steps.find(({ key }) => key === 'image')?.status).toBe('stopped');
    expect((await appHistory())?.currentVersion).toBe(before);
  });
});

describe('deploy job after its process was killed', { timeout: 60_000 }, () => {
  /** A job as a killed process leaves it: running, its lease run out. */
  async function abandonedJob() {
    await here.runner.stop();
    const id = await queueDeploy();
    const lease = { leaseOwner: 'killed', leaseUntil: new Date(0) };
    await db.job.update({ where: { id }, data: { status: 'running', startedAt: new Date(), ...lease } });
    return db.job.findUniqueOrThrow({ where: { id } });
  }

  it('goes on with the log of the CLI that is still running', async () => {
    const job = await abandonedJob();
    const order = await deployOrder(job);
    await writePreset(order.presetFile);
    await startDeploy(order);
    here.runner = createRunner(KINDS);
    expect(await settled(job.id)).toBe('succeeded');
    const log = await logOf(job.id);
    expect(log[0]).toContain('the modal CLI is still running');
    expect(log).toContainEqual(expect.stringMatching(/^✓ App deployed in /));
  });

  it('finds at Modal what was published meanwhile', async () => {
    const job = await abandonedJob();
    const order = await deployOrder(job);
    await writePreset(order.presetFile);
    await (await startDeploy(order)).ended;
    here.runner = createRunner(KINDS);
    expect(await settled(job.id)).toBe('succeeded');
    expect(await currentDeployment(job.targetId)).toMatchObject({ tag: order.tag });
  });

  it('starts again when nothing was published', async () => {
    const job = await abandonedJob();
    here.runner = createRunner(KINDS);
    expect(await settled(job.id)).toBe('succeeded');
    expect((await logOf(job.id))[0]).toContain('the deploy starts again');
  });
});
