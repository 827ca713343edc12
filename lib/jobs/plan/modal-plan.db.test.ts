import { describe, expect, it } from 'vitest';
import { readPlan } from '@/lib/jobs/plan/read-plan';
import { jobsOnSimulator, queue, settled } from '@/lib/jobs/testing/on-simulator';

const here = jobsOnSimulator();
const WARM = { minContainers: 1, maxContainers: 5, scaledownWindowSeconds: 900 };

async function plan(kind: 'deploy' | 'rollover') {
  const request = kind === 'deploy' ? { kind, revisionId: here.revisionId } : { kind };
  const read = await readPlan(request, { withModal: true });
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

describe('a plan that asks Modal', { timeout: 60_000 }, () => {
  it('knows that nothing is deployed, what was set by hand, and says when Modal is away', async () => {
    expect((await plan('rollover')).blockers).toEqual([expect.stringContaining('is not deployed')]);

    const { revisionId } = here;
    expect(await settled(await queue({ kind: 'deploy', revisionId }))).toBe('succeeded');
    expect(await settled(await queue({ kind: 'scale', settings: WARM }))).toBe('succeeded');
    expect((await plan('deploy')).cautions).toEqual([
      expect.stringContaining('min_containers is 1 instead of 0'),
    ]);
    expect((await plan('rollover')).fleet).toMatchObject({ max: 5, problem: null });

    await here.simulator.fault('unreachable', { mode: 'hang' });
    expect((await plan('deploy')).fleet.problem).toMatch(/Modal has not answered|did not answer/);
  });
});
