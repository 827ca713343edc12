import { describe, it } from 'vitest';
import { db } from '@/lib/db';
import { deployOrder } from '@/lib/jobs/deploy-order';
import { leftDeploy } from '@/lib/modal/deploy';
import { ended, prepareFor, queue, requestOf } from './asked-job';
import { unblockPreset } from './blocked-preset';
import { armFirst, leadTo } from './held-job';
import { type KilledProcess, killRows, type Row, rowName } from './kill-points';
import { SAMPLE } from './sample';
import { countBefore, expectTrueEnd } from './true-end';
import { aWorld, startConsole } from './world/world';

declare module 'vitest' {
  interface TaskMeta {
    settledSeconds?: number;
  }
}

const world = aWorld();
const rows = killRows();

describe('kill -9', () => {
  for (const row of process.env.CHAOS_FORM === 'sample' ? rows.filter(isSampled) : rows) {
    it(rowName(row), async ({ task }) => {
      const { simulator } = world;
      await prepareFor(world, row.kind, row.step);
      await armFirst(simulator, row.point);
      const before = await countBefore(simulator);
      const jobId = await queue(await requestOf(row.kind, row.step));
      await leadTo(simulator, jobId, row.step, row.point);
      const killedAt = performance.now();
      await kill(row.killed, jobId);
      await goOn(row.killed, jobId);
      await ended(jobId);
      task.meta.settledSeconds = (performance.now() - killedAt) / 1000;
      await expectTrueEnd(simulator, jobId, before);
    });
  }
});

function isSampled({ kind, step, point, killed }: Row): boolean {
  const sampled = SAMPLE[kind];
  return step === sampled.step && point.at === sampled.at && killed === sampled.killed;
}

async function kill(killed: KilledProcess, jobId: string): Promise<void> {
  if (killed === 'cli') {
    const order = await deployOrder(await db.job.findUniqueOrThrow({ where: { id: jobId } }));
    const { isRunning, cli } = await leftDeploy(order);
    if (!isRunning) throw new Error('There is no CLI to kill.');
    process.kill(cli.pid, 'SIGKILL');
  }
  if (killed === 'console') await world.consoles[0]?.kill();
  if (killed === 'database') await world.database.kill();
  if (killed === 'simulator') await world.simulator.kill();
}

/** Starts again what was killed, and lets everything go on. */
async function goOn(killed: KilledProcess, jobId: string): Promise<void> {
  if (killed === 'simulator') await world.simulator.restart();
  await world.simulator.release();
  await world.simulator.clearFaults();
  await unblockPreset(jobId, killed !== 'console');
  if (killed === 'database') await world.database.restart();
  const [console] = world.consoles;
  if (killed === 'console' && console) await startConsole(console);
}
