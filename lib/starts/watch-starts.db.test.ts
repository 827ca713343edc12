import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { db } from '@/lib/db';
import { jobsOnSimulator, queue, settled } from '@/lib/jobs/testing/on-simulator';
import { stopApp } from '@/lib/modal/stop-app';
import { medianStart, startOf, startsOfDeployment } from '@/lib/starts/read-starts';
import { START_PHASES, type Start } from '@/lib/starts/schema';
import { watchStarts } from '@/lib/starts/watch-starts';

const here = jobsOnSimulator();

beforeEach(async () => {
  await db.containerStart.deleteMany();
  await db.listedContainer.deleteMany();
  expect(await settled(await queue({ kind: 'deploy', revisionId: here.revisionId }))).toBe('succeeded');
});

afterEach(async () => {
  await stopApp();
});

async function scaleTo(minContainers: number): Promise<void> {
  const settings = { minContainers, maxContainers: 3, scaledownWindowSeconds: 900 };
  expect(await settled(await queue({ kind: 'scale', settings }))).toBe('succeeded');
}

/** Looks until a start is as it should be. */
async function untilStart(is: (start: Start) => boolean): Promise<Start> {
  let found: Start | undefined;
  const look = async () => {
    await watchStarts(new Date());
    const [row] = await db.containerStart.findMany({ orderBy: { scheduledAt: 'asc' } });
    const start = row && (await startOf(row.containerId));
    expect(start && is(start)).toBe(true);
    found = start ?? undefined;
  };
  await vi.waitFor(look, { timeout: 30_000, interval: 200 });
  if (!found) throw new Error('There is no start');
  return found;
}

describe('watchStarts', () => {
  it('follows a container until it serves, phase by phase, and knows its deployment', async () => {
    await scaleTo(1);
    const start = await untilStart(({ state }) => state === 'serving');
    const phases = start.stretches.map(({ phase }) => phase);
    const first = START_PHASES.filter((phase) => phases.includes(phase));
    expect(first.filter((phase) => phase !== 'kernels')).toEqual(
      START_PHASES.filter((phase) => phase !== 'kernels'),
    );
    expect(start).toMatchObject({ revision: 'r1', gpu: 'B200:8', openPhase: null, failure: null });
    expect(start.stretches[0]?.fromMs).toBe(start.scheduledAtMs);
    expect(start.stretches.at(-1)?.toMs).toBe(start.servingAtMs);
    const deployment = await db.deployment.findFirstOrThrow();
    const started = await startsOfDeployment(deployment.id, deployment.deployedAt);
    expect(started.map(({ containerId }) => containerId)).toEqual([start.containerId]);
    expect(await medianStart()).toMatchObject({ total: { starts: 1 } });
    // Whoever looks again finds nothing new.
    await watchStarts(new Date());
    expect(await startOf(start.containerId)).toEqual(start);
  });

  it('says in which phase a container stands still', async () => {
    await here.simulator.fault('stall-at-phase', { phase: 'graphs' });
    await scaleTo(1);
    const start = await untilStart(({ openPhase }) => openPhase === 'graphs');
    expect(start).toMatchObject({ state: 'starting', servingAtMs: null });
    expect(start.stretches.at(-1)).toMatchObject({ phase: 'graphs', toMs: null });
  });

  it('says in which phase a container crashed, and why', async () => {
    await here.simulator.fault('crash-at-phase', { phase: 'weights' });
    await scaleTo(1);
    const start = await untilStart(({ state }) => state === 'crashed');
    expect(start).toMatchObject({ openPhase: 'weights', servingAtMs: null });
    expect(start.failure).toContain('CUDA out of memory');
  });
});
