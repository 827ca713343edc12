import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { freezeNow } from '@/lib/guards/testing/add-freeze';
import { heldBack } from '@/lib/jobs/held-back';
import { makeJob } from '@/lib/jobs/testing/make-job';
import { freshDatabase } from '@/lib/testing/database';

const COLD = { minContainers: 0, maxContainers: 3, scaledownWindowSeconds: 900 };
const OVERRIDE = { byName: 'Olga', reason: 'It is on fire', guards: ['Frozen'] };

describe('a freeze that begins while a job waits', () => {
  beforeEach(async () => {
    await freshDatabase();
  });

  it.each([
    ['ends a deploy', { kind: 'deploy' }, 'failed'],
    ['lets one pass that an admin let pass', { kind: 'deploy', override: OVERRIDE }, null],
    ['lets a stop pass', { kind: 'stop' }, null],
    ['lets a scale-down pass', { kind: 'scale', params: COLD }, null],
    ['ends a scale-up', { kind: 'scale', params: { ...COLD, minContainers: 1 } }, 'failed'],
  ])('%s', async (_what, data, status) => {
    const job = await makeJob(data);
    expect(await heldBack(job, new Date())).toBeNull();
    await freezeNow();
    const outcome = await heldBack(await db.job.findUniqueOrThrow({ where: { id: job.id } }), new Date());
    expect(outcome?.status ?? null).toBe(status);
    if (outcome?.status === 'failed') expect(outcome.error).toContain('Launch day');
  });
});
