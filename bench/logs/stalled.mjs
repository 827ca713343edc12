import { heldMb } from './held-memory.mjs';
import { endJob, makeJob } from './job.mjs';
import { openWatchers } from './open-watchers.mjs';
import { writeLines } from './writer.mjs';

const WATCHERS = 50;
const PER_SECOND = 5_000;

/** What watchers that never read cost the server, while others read: the growth of what it holds, shared by many of them. */
export async function stalled(bench) {
  const { glm, load, size } = bench;
  const grown = async (count, options) => {
    const job = await makeJob(glm.client, 'running');
    const reader = await openWatchers(bench, job, 1);
    const before = await heldMb(glm);
    const watchers = count > 0 ? await openWatchers(bench, job, count, options) : null;
    await writeLines(load, job, { perSecond: PER_SECOND, seconds: size.seconds });
    const after = await heldMb(glm);
    await endJob(glm.client, job);
    await watchers?.close();
    await reader.close();
    return after - before;
  };
  // Once to warm up, then what the log itself keeps for all.
  await grown(WATCHERS, {});
  const alone = await grown(0, {});
  const reading = await grown(WATCHERS, {});
  const stalling = await grown(WATCHERS, { stalled: true });
  const each = (mb) => `${Math.max(0, (mb - alone) / WATCHERS).toFixed(2)} MB`;
  return {
    title: `Watchers that stall, ${PER_SECOND.toLocaleString('en-US')} lines a second for ${size.seconds} s`,
    rows: [
      ['the log itself, with one that reads', `${alone.toFixed(1)} MB more held`],
      [`each of ${WATCHERS} more that read`, each(reading)],
      [`each of ${WATCHERS} more that never do (goal: at most 1 MB)`, each(stalling)],
    ],
  };
}
