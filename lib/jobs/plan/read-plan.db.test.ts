import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { fingerprintOf } from '@/lib/flags/fingerprint';
import { productionPreset } from '@/lib/flags/production';
import type { Prisma } from '@/lib/generated/prisma/client';
import { readPlan } from '@/lib/jobs/plan/read-plan';
import { defaultTarget } from '@/lib/jobs/target';
import { makeJob } from '@/lib/jobs/testing/make-job';
import { recordContainerCounts } from '@/lib/metrics/container-counts';
import { aDeployment } from '@/lib/presets/testing/a-deployment';
import { aPerson } from '@/lib/presets/testing/a-person';
import { savedRevision } from '@/lib/presets/testing/saved-revision';
import { seededProduction } from '@/lib/presets/testing/seeded-production';

const NOW = new Date();
const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1000);

let r1: string;
let r2: string;

beforeEach(async () => {
  await db.$executeRaw`TRUNCATE "Preset", "User", "Target", "ContainerCount", "MetricContainer", "ListedContainer", "ContainerStart" CASCADE`;
  const seeded = await seededProduction();
  r1 = seeded.r1;
  r2 = await savedRevision(await aPerson('operator'), seeded.presetId, {
    'flags.kv.max-running-requests': 40,
  });
});

async function plan(request: Parameters<typeof readPlan>[0], now = NOW) {
  const read = await readPlan(request, { now });
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

async function finishedJob(kind: string, seconds: number, lines: string[] = []): Promise<void> {
  const times = { startedAt: ago(9_000), finishedAt: ago(9_000 - seconds) };
  const step = { position: 0, key: 'call', title: 'Compile kernels', status: 'done', ...times };
  const { id } = await makeJob({ kind, status: 'succeeded', ...times, steps: { create: step } });
  await db.jobLogLine.createMany({
    data: lines.map((text, index) => ({ jobId: id, number: index + 1, at: NOW, source: 'function', text })),
  });
}

/** A container that had its image after 40 s, and its weights so much later. */
async function startedContainer(containerId: string, weightsSeconds: number): Promise<void> {
  const scheduledAt = ago(3_600);
  const imageAt = ago(3_560);
  const servingAt = ago(3_560 - weightsSeconds);
  await db.containerStart.create({
    data: {
      containerId,
      scheduledAt,
      machineAt: scheduledAt,
      servingAt,
      marks: [
        { atMs: imageAt.getTime(), to: 'weights' },
        { atMs: servingAt.getTime(), to: 'serving' },
      ],
    },
  });
}

describe('readPlan', () => {
  it('knows no revision of a wrong id', async () => {
    expect(await readPlan({ kind: 'deploy', revisionId: 'none' })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  });

  it('compares with what was deployed last, by the rules of today', async () => {
    await aDeployment(r1);
    const { changes, findings, stands, blockers } = await plan({ kind: 'deploy', revisionId: r2 });
    expect(stands).toMatchObject({ number: 1, isStopped: false });
    expect(changes?.groups.flatMap(({ changes }) => changes)).toEqual([
      { path: 'flags.kv.max-running-requests', before: 48, after: 40 },
    ]);
    expect(findings.find(({ ruleId }) => ruleId === 'kv-dtype-omitted')?.reason).toBe('As shipped');
    expect(blockers).toEqual([]);
  });

  it('says first what blocks it', async () => {
    await db.preset.updateMany({ data: { requiredApprovals: 1 } });
    const { approvals, blockers } = await plan({ kind: 'deploy', revisionId: r2 });
    expect(approvals).toBe('0 of 1');
    expect(blockers[0]).toContain('needs 1 approval');
  });

  it('takes the newest count, unless it is older than a minute', async () => {
    await recordContainerCounts({ running: 2, starting: 1 }, NOW);
    const request = { kind: 'deploy', revisionId: r1 } as const;
    expect((await plan(request)).fleet).toMatchObject({ running: 2, starting: 1, max: 3 });
    const later = new Date(NOW.getTime() + 90_000);
    expect((await plan(request, later)).fleet).toMatchObject({ running: null, starting: null });
  });

  it('learns from the containers that came to serve', async () => {
    await startedContainer('ta-1', 300);
    await startedContainer('ta-2', 360);
    await startedContainer('ta-3', 420);
    const { coldStart } = await plan({ kind: 'deploy', revisionId: r1 });
    expect(coldStart?.runs).toBe(3);
    expect(coldStart?.phases.slice(0, 2).map(({ seconds }) => seconds)).toEqual([40, 360]);
  });

  it('tells compiles that found their work done from those that did it', async () => {
    const { id } = await defaultTarget();
    await aDeployment(r1);
    await finishedJob('compile', 900, ['[glm] phase=compile seconds=890.0']);
    await finishedJob('compile', 6, [
      '[glm] kernel cache is compiled for this fingerprint: 2140 kernels; nothing to do',
    ]);
    expect((await plan({ kind: 'compile' })).job.seconds).toBe(900);
    const kernels = { fingerprint: fingerprintOf(productionPreset()) } as unknown as Prisma.InputJsonObject;
    await db.target.update({ where: { id }, data: { kernels, volumesObservedAt: NOW } });
    expect((await plan({ kind: 'compile' })).job.seconds).toBe(6);
  });

  it.each(['succeeded', 'failed'])('knows of a stop that %s since', async (status) => {
    await aDeployment(r1, { deployedAt: ago(60) });
    await makeJob({ kind: 'stop', status, finishedAt: NOW });
    expect((await plan({ kind: 'rollover' })).stands?.isStopped).toBe(status === 'succeeded');
  });
});
