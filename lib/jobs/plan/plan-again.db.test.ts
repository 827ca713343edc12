import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { readPlan } from '@/lib/jobs/plan/read-plan';
import { makeJob } from '@/lib/jobs/testing/make-job';
import { recordContainerCounts } from '@/lib/metrics/container-counts';
import { aDeployment } from '@/lib/presets/testing/a-deployment';
import { seededProduction } from '@/lib/presets/testing/seeded-production';

let r1: string;

beforeEach(async () => {
  await db.$executeRaw`TRUNCATE "Preset", "User", "Target", "ContainerCount", "MetricContainer", "ListedContainer", "ContainerStart", "GoldenPrompt" CASCADE`;
  r1 = (await seededProduction()).r1;
});

type Made = Parameters<typeof makeJob>[0];

async function planAgain(made: Made) {
  const { id } = await makeJob({ status: 'failed', ...made });
  const read = await readPlan({ kind: 'again', jobId: id });
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

describe('the plan of a job that is done again', () => {
  it('knows no job of a wrong id', async () => {
    expect(await readPlan({ kind: 'again', jobId: 'none' })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  });

  it('has the strategy and the last steps of then', async () => {
    const params = { strategy: 'recreate', lastSteps: { boot: true, golden: false } };
    const plan = await planAgain({ kind: 'deploy', revisionId: r1, params });
    expect(plan).toMatchObject({ kind: 'deploy', asked: params, action: 'Deploy r1 · up to $150.00 / h' });
  });

  it('of a register holds min_containers at 0', async () => {
    const params = { strategy: 'rolling', lastSteps: { boot: false, golden: false }, register: true };
    const plan = await planAgain({ kind: 'deploy', revisionId: r1, params });
    expect(plan).toMatchObject({ kind: 'register', asked: null, action: 'Register r1 · no GPU' });
    expect(plan.cost.hourly).toMatchObject({ minContainers: 0 });
  });

  it('has the settings of a scale', async () => {
    await aDeployment(r1);
    await recordContainerCounts({ running: 1, starting: 0 }, new Date());
    const params = { minContainers: 2, maxContainers: 3, scaledownWindowSeconds: 900 };
    const plan = await planAgain({ kind: 'scale', params });
    expect(plan.settings).toEqual([{ title: 'Least containers', before: '0', after: '2' }]);
    expect(plan.fleet.effect).toMatch(/^Starts 1 container/);
  });

  it.each(['download', 'compile', 'golden', 'rollover', 'stop'] as const)(
    'is one of %s, too',
    async (kind) => {
      await aDeployment(r1);
      expect(await planAgain({ kind })).toMatchObject({ kind, asked: null, settings: [] });
    },
  );
});
