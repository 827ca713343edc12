import { beforeEach, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { jobPage } from '@/lib/jobs/store';
import { makeJob } from '@/lib/jobs/testing/make-job';
import { aDeployment } from '@/lib/presets/testing/a-deployment';
import { seededProduction } from '@/lib/presets/testing/seeded-production';

const NOW = Date.now();
const ago = (seconds: number) => new Date(NOW - seconds * 1000);

beforeEach(async () => {
  await db.$executeRaw`TRUNCATE "Preset", "User", "Target", "ContainerStart" CASCADE`;
  await aDeployment((await seededProduction()).r1, { deployedAt: ago(9_000) });
});

async function spendOf(kind: string, step: string | null, finishedAt: Date | null = ago(0)) {
  const times = { startedAt: ago(3_600), finishedAt };
  const steps = step
    ? { create: { position: 0, key: step, title: step, status: 'done', ...times } }
    : undefined;
  const { id } = await makeJob({ kind, status: finishedAt ? 'succeeded' : 'running', ...times, steps });
  return (await jobPage({}, 5)).jobs.find((job) => job.id === id)?.spend;
}

async function aStart(containerId: string, scheduled: number, started: Record<string, unknown> = {}) {
  await db.containerStart.create({
    data: { containerId, gpu: 'B200:8', scheduledAt: ago(scheduled), machineAt: ago(scheduled), ...started },
  });
}

it.each(['download', 'stop'])('a %s has no GPU time', async (kind) => {
  await aStart('ta-1', 1_800);
  expect(await spendOf(kind, 'publish')).toEqual({ gpuSeconds: 0, dollars: 0 });
});

it('a compile costs as long as its call ran', async () => {
  expect(await spendOf('compile', 'call')).toMatchObject({ dollars: 50 });
  expect(await spendOf('compile', null)).toMatchObject({ dollars: 0 });
});

it('a deploy that brings up nothing while it runs has none either', async () => {
  await aStart('ta-before', 3_602);
  expect(await spendOf('deploy', 'publish', ago(1_800))).toEqual({ gpuSeconds: 0, dollars: 0 });
});

it.each(['deploy', 'rollback', 'rollover', 'scale', 'golden'])(
  'a %s costs the containers that came up while it ran, until it was over',
  async (kind) => {
    await aStart('ta-before', 3_602);
    await aStart('ta-its-own', 1_800);
    await aStart('ta-gone', 1_800, { endedAt: ago(900) });
    await aStart('ta-waits', 1_800, { machineAt: null });
    await aStart('ta-compile', 1_800, { isForeign: true });
    expect(await spendOf(kind, 'boot')).toEqual({ gpuSeconds: 2_700, dollars: 37.5 });
  },
);

it('one whose GPU has no price is not called free', async () => {
  await aStart('ta-1', 1_800, { gpu: null });
  expect(await spendOf('golden', 'boot')).toEqual({ gpuSeconds: 1_800, dollars: null });
});
