import { expect, vi } from 'vitest';
import { jobById } from '@/lib/jobs/store';
import { blockPreset } from './blocked-preset';
import type { KillPoint, Stage } from './kill-points';
import type { KillableSimulator } from './world/simulator';

const PATIENCE = { timeout: 120_000, interval: 50 };

/** To be called before the job is queued. */
export async function armFirst(simulator: KillableSimulator, { stages, fault }: KillPoint): Promise<void> {
  if (fault) await simulator.fault(fault.name, fault.details);
  const [first] = stages;
  if (typeof first === 'object') await simulator.hold(first);
}

/** Leads a queued job from stage to stage to its point in this step; resolves when it is held there. */
export async function leadTo(
  simulator: KillableSimulator,
  jobId: string,
  step: string,
  { stages }: KillPoint,
): Promise<void> {
  for (const [index, stage] of stages.entries()) {
    if (index > 0) {
      await arm(simulator, jobId, stage);
      await letGo(simulator, stages[index - 1]);
    }
    await reached(simulator, jobId, stage);
  }
  await vi.waitFor(async () => {
    const status = (await jobById(jobId))?.steps.find(({ key }) => key === step)?.status;
    expect(status, await whereIs(jobId)).toBe('running');
  }, PATIENCE);
}

async function arm(simulator: KillableSimulator, jobId: string, stage: Stage): Promise<void> {
  if (typeof stage === 'object') await simulator.hold(stage);
  if (stage === 'preset file') await blockPreset(jobId);
}

async function letGo(simulator: KillableSimulator, stage: Stage | undefined): Promise<void> {
  if (typeof stage === 'object') await simulator.release(stage.rpc);
}

async function reached(simulator: KillableSimulator, jobId: string, stage: Stage): Promise<void> {
  if (typeof stage !== 'object') return;
  const name = `${stage.moment} ${stage.rpc}`;
  await vi.waitFor(async () => {
    const held = Object.keys((await simulator.state()).held);
    expect(held, await whereIs(jobId)).toContain(name);
  }, PATIENCE);
}

/** Where a job stands that does not come to its point. */
async function whereIs(jobId: string): Promise<string> {
  const job = await jobById(jobId);
  const running = job?.steps.find(({ status }) => status === 'running');
  return `job ${job?.status} ${job?.error ?? ''} ${running?.key ?? 'in no step'}: ${running?.detail ?? ''}`;
}
