import { beforeEach, describe, expect, it, vi } from 'vitest';
import { db } from '@/lib/db';
import { addExamples } from '@/lib/golden/add-examples';
import { savePrompt } from '@/lib/golden/save-prompt';
import { resultsOfJob } from '@/lib/golden/store';
import { cancelJob } from '@/lib/jobs/cancel-job';
import { KINDS } from '@/lib/jobs/kinds';
import { createRunner } from '@/lib/jobs/runner';
import { jobById } from '@/lib/jobs/store';
import { ADA, jobsOnSimulator, queue, settled } from '@/lib/jobs/testing/on-simulator';
import { readAutoscaler } from '@/lib/modal/autoscaler';

const here = jobsOnSimulator();
const WRONG = {
  name: 'Wrong',
  prompt: 'What is 2 * 2?',
  expectation: { kind: 'text', text: 'five' },
  maxTtftMs: null,
};

const deploy = (golden: boolean) =>
  queue({ kind: 'deploy', revisionId: here.revisionId, lastSteps: { boot: false, golden } });
const stepOf = async (id: string, step: string) => (await jobById(id))?.steps.find(({ key }) => key === step);
const leastNow = async () => (await readAutoscaler())?.live.minContainers;

describe('golden prompts', { timeout: 120_000 }, () => {
  beforeEach(async () => {
    await db.goldenRun.deleteMany();
    await db.goldenPrompt.deleteMany();
  });

  it('are asked at the end of a deploy and kept with it; asked again, a failing one fails the job', async () => {
    await addExamples(ADA);
    const id = await deploy(true);
    expect(await settled(id, 80_000)).toBe('succeeded');
    const results = await resultsOfJob(id);
    expect(results.map(({ promptName, problem }) => [promptName, problem])).toEqual([
      ['Arithmetic', null],
      ['JSON answer', null],
      ['Tool call', null],
    ]);
    expect(results[0]?.ttftMs).toBeGreaterThan(0);
    expect((await stepOf(id, 'golden'))?.detail).toBe('3 of 3 golden prompts passed');
    expect(await leastNow()).toBe(0);

    await savePrompt(ADA, { id: null, draft: WRONG });
    const again = await queue({ kind: 'golden' });
    expect(await settled(again, 80_000)).toBe('failed');
    expect((await jobById(again))?.error).toBe('3 of 4 golden prompts passed; not Wrong.');
    expect((await stepOf(again, 'golden'))?.status).toBe('failed');
    expect((await resultsOfJob(again)).at(-1)).toMatchObject({ passed: false, answer: 'The answer is 4.' });
    expect(await db.goldenRun.count()).toBe(7);
  });

  it('are not asked when there are none', async () => {
    const id = await deploy(true);
    expect(await settled(id, 80_000)).toBe('succeeded');
    expect((await stepOf(id, 'golden'))?.detail).toBe('there is no golden prompt to ask');
  });

  it('are cancelled at Modal', async () => {
    await savePrompt(ADA, { id: null, draft: { ...WRONG, prompt: 'Tell a long story.' } });
    const id = await deploy(true);
    const call = async () => (await db.job.findUniqueOrThrow({ where: { id } })).functionCallId;
    await vi.waitFor(async () => expect(await call()).toMatch(/^fc-/), { timeout: 60_000 });
    await cancelJob(ADA, id);
    expect(await settled(id, 30_000)).toBe('cancelled');
    expect((await jobById(id))?.error).toMatch(/^v\d+ is deployed, verified and stays; asking the golden/);
    expect(await leastNow()).toBe(0);
  });

  it('are asked once when the process dies meanwhile', async () => {
    await addExamples(ADA);
    const id = await deploy(true);
    const call = async () => (await db.job.findUniqueOrThrow({ where: { id } })).functionCallId;
    await vi.waitFor(async () => expect(await call()).toMatch(/^fc-/), { timeout: 60_000 });
    const before = await call();
    await db.job.update({ where: { id }, data: { leaseOwner: 'killed', leaseUntil: new Date(0) } });
    const second = createRunner(KINDS);
    expect(await settled(id, 60_000)).toBe('succeeded');
    await second.stop();
    expect(await call()).toBe(before);
    expect(await resultsOfJob(id)).toHaveLength(3);
  });
});

describe('golden prompts of nothing', () => {
  it('say so', async () => {
    await db.deployment.deleteMany();
    const id = await queue({ kind: 'golden' });
    expect(await settled(id)).toBe('failed');
    expect((await jobById(id))?.error).toContain('Nothing is deployed');
  });
});
