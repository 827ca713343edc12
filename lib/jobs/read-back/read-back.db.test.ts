import { describe, expect, it } from 'vitest';
import { currentDeployment } from '@/lib/jobs/deployment-store';
import { ReadBack } from '@/lib/jobs/schema';
import { jobById } from '@/lib/jobs/store';
import { defaultTarget } from '@/lib/jobs/target';
import { jobsOnSimulator, queue, settled } from '@/lib/jobs/testing/on-simulator';

const here = jobsOnSimulator();
const deploy = () => queue({ kind: 'deploy', revisionId: here.revisionId });
const standing = async () => currentDeployment((await defaultTarget()).id);
const found = async () => ReadBack.parse((await standing())?.readBack);

describe('what Modal holds after a deploy', { timeout: 60_000 }, () => {
  it('is what the revision asks for, value by value', async () => {
    const id = await deploy();
    expect(await settled(id)).toBe('succeeded');
    const { compared } = await found();
    expect(compared.filter(({ verdict }) => verdict !== 'agrees')).toEqual([]);
    expect(compared).toContainEqual({ name: 'gpu', asked: 'B200:8', held: 'B200:8', verdict: 'agrees' });
    expect(compared.map(({ name }) => name)).toContain('scaledown_window');
    const verify = (await jobById(id))?.steps.find(({ key }) => key === 'verify');
    expect(verify).toMatchObject({
      status: 'done',
      detail: 'version 1 serves; 15 values read back and equal',
    });
  });

  it('differs: the job fails at its verification, and the deployment is kept as it is', async () => {
    await here.simulator.fault('altered-definition', { maxContainers: 5 });
    const id = await deploy();
    expect(await settled(id)).toBe('failed');
    const job = await jobById(id);
    expect(job?.error).toContain('Modal holds max_containers 5, r1 asks for 3.');
    expect(job?.steps.find(({ key }) => key === 'verify')?.status).toBe('failed');
    expect(await standing()).toMatchObject({ jobId: id, version: 2 });
    expect((await found()).compared).toContainEqual(
      expect.objectContaining({ name: 'max_containers', held: '5', verdict: 'differs' }),
    );
  });
});
