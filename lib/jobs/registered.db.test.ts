import { expect, it } from 'vitest';
import { db } from '@/lib/db';
import { productionWith } from '@/lib/flags/testing/production-with';
import { ReadBack } from '@/lib/jobs/schema';
import { jobsOnSimulator, queue, settled } from '@/lib/jobs/testing/on-simulator';
import { readAutoscaler } from '@/lib/modal/autoscaler';

jobsOnSimulator();

it('registering holds min_containers at 0, and the deploy after it does not', {
  timeout: 60_000,
}, async () => {
  const { id: _id, config: _config, ...first } = await db.revision.findFirstOrThrow();
  const config = productionWith({ 'compute.min_containers': 1 });
  const warm = { ...first, number: 2, findings: [], reasons: {}, config: { ...config } };
  const { id: revisionId } = await db.revision.create({ data: warm });

  const job = await queue({ kind: 'deploy', revisionId, register: true });
  expect(await settled(job)).toBe('succeeded');
  expect((await db.job.findUniqueOrThrow({ where: { id: job } })).params).toMatchObject({ register: true });
  expect((await readAutoscaler())?.deployed).toMatchObject({ minContainers: 0, maxContainers: 3 });
  const { compared } = ReadBack.parse((await db.deployment.findFirstOrThrow()).readBack);
  expect(compared.filter(({ verdict }) => verdict !== 'agrees')).toEqual([]);

  expect(await settled(await queue({ kind: 'deploy', revisionId }))).toBe('succeeded');
  expect((await readAutoscaler())?.deployed).toMatchObject({ minContainers: 1 });
});
