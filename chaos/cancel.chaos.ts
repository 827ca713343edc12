import { describe, expect, it, vi } from 'vitest';
import { db } from '@/lib/db';
import { savePrompt } from '@/lib/golden/save-prompt';
import { cancelJob } from '@/lib/jobs/cancel-job';
import { deployOrder } from '@/lib/jobs/deploy-order';
import type { JobKind, JobStatus } from '@/lib/jobs/schema';
import { leftDeploy } from '@/lib/modal/deploy';
import { ADA, ended, isLastStep, prepareFor, queue, requestOf } from './asked-job';
import { armFirst, leadTo } from './held-job';
import { KILL_POINTS } from './kill-points';
import { countBefore } from './true-end';
import { aWorld } from './world/world';

const PATIENCE = { timeout: 30_000, interval: 50 };
const world = aWorld();

// What was sent to Modal cannot be called back: the state shown is what Modal then holds.
const ENDS: readonly [JobKind, string, string, JobStatus][] = [
  ['deploy', 'checks', 'Modal is asked whether it answers', 'cancelled'],
  ['deploy', 'image', 'in the build log', 'cancelled'],
  ['deploy', 'functions', 'not yet published', 'cancelled'],
  ['deploy', 'functions', 'published, not yet answered', 'succeeded'],
  ['deploy', 'verify', 'the history is read', 'succeeded'],
  ['deploy', 'boot', 'waits for a machine', 'cancelled'],
  ['deploy', 'golden', 'spawned, not yet answered', 'cancelled'],
  ['download', 'start', 'not yet spawned', 'cancelled'],
  ['download', 'start', 'spawned, not yet answered', 'cancelled'],
  ['download', 'call', 'runs', 'cancelled'],
  ['compile', 'call', 'waits for a machine', 'cancelled'],
  ['golden', 'boot', 'waits for a machine', 'cancelled'],
  ['golden', 'golden', 'spawned, not yet answered', 'cancelled'],
  ['rollover', 'rollover', 'not yet asked', 'succeeded'],
  ['scale', 'scale', 'not yet told', 'succeeded'],
  ['stop', 'stop', 'not yet asked', 'succeeded'],
];

describe('cancel', () => {
  it.each(ENDS)('%s, in %s, %s: %s', async (kind, step, at, end) => {
    const { simulator } = world;
    const point = KILL_POINTS[kind][step]?.find((each) => each.at === at);
    if (!point) throw new Error(`${kind} / ${step} / ${at} is not in the table.`);
    await prepareFor(world, kind, step);
    if (step === 'golden') await askForALongAnswer();
    await armFirst(simulator, point);
    const before = await countBefore(simulator);
    const jobId = await queue(await requestOf(kind, step));
    await leadTo(simulator, jobId, step, point);
    expect(await cancelJob(ADA, jobId)).toEqual({ ok: true, value: 'cancelling' });
    await heard(jobId, point.cli ?? false);
    await simulator.release();
    await ended(jobId);

    const job = await db.job.findUniqueOrThrow({ where: { id: jobId } });
    expect(job.status, job.error ?? '').toBe(end);
    // The last steps of a deploy come after it is published.
    const adds = kind === 'deploy' && isLastStep(step) ? 1 : 0;
    if (end === 'cancelled') expect((await countBefore(simulator)).versions).toBe(before.versions + adds);
    if (job.functionCallId) await expectEnded(job.functionCallId);
    if (kind === 'deploy') expect(await hasCli(jobId)).toBe(false);
  });
});

/** Such as is still being given when the wish to cancel is heard. */
async function askForALongAnswer(): Promise<void> {
  const expectation = { kind: 'text', text: 'once upon a time' } as const;
  const draft = { name: 'Story', prompt: 'Tell a long story.', expectation, maxTtftMs: null };
  expect(await savePrompt(ADA, { id: null, draft })).toMatchObject({ ok: true });
}

/** The heartbeat that renews the lease is what hears the wish; a CLI is then ended. */
async function heard(jobId: string, hadCli: boolean): Promise<void> {
  const lease = async () => (await db.job.findUniqueOrThrow({ where: { id: jobId } })).leaseUntil?.getTime();
  const before = await lease();
  await vi.waitFor(async () => expect(await lease()).not.toBe(before), PATIENCE);
  if (hadCli) await vi.waitFor(async () => expect(await hasCli(jobId)).toBe(false), PATIENCE);
}

async function hasCli(jobId: string): Promise<boolean> {
  const job = await db.job.findUniqueOrThrow({ where: { id: jobId } });
  return (await leftDeploy(await deployOrder(job))).isRunning;
}

/** The call is cancelled at Modal, and its container is gone. */
async function expectEnded(callId: string): Promise<void> {
  await vi.waitFor(async () => {
    const { calls, containers } = await world.simulator.state();
    const call = calls.find((each) => each.callId === callId);
    expect(call?.status).toBe('terminated');
    expect(containers.filter(({ functionTag }) => functionTag === call?.functionTag)).toEqual([]);
  }, PATIENCE);
}
