import { db } from '@/lib/db';
import { moveClock, startConsole, type World } from './world';

/** Before a row: every process runs, nothing is held, no prompt is asked, and no job is left open by a row that failed. */
export async function clearAway(world: World): Promise<void> {
  const { simulator, database, consoles } = world;
  moveClock(world, 0);
  await simulator.revive();
  await simulator.release();
  await simulator.clearFaults();
  await database.revive();
  await db.goldenPrompt.deleteMany();
  const open = { finishedAt: null };
  if ((await db.job.count({ where: open })) > 0) {
    await Promise.all(consoles.map((each) => each.kill()));
    await db.job.deleteMany({ where: open });
  }
  for (const each of consoles) if (!each.isRunning) await startConsole(each);
}
