import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { endJob, makeJob } from './job.mjs';
import { openWatchers } from './open-watchers.mjs';
import { writeLines } from './writer.mjs';

const WATCHERS = 50;

/** What watchers that never read cost the server: the growth of its memory, shared by many of them, beside readers that do. */
export async function stalled(bench) {
  const { glm, load, size } = bench;
  const pid = serverOf(glm.url);
  const grown = async (options) => {
    const job = await makeJob(glm.client, 'running');
    const watchers = await openWatchers(bench, job, WATCHERS, options);
    const before = residentMb(pid);
    await writeLines(load, job, { perSecond: 5_000, seconds: size.seconds });
    const after = residentMb(pid);
    await endJob(glm.client, job);
    await watchers.close();
    return after - before;
  };
  // Once to warm up: a heap grows to its working size whoever reads.
  await grown({});
  const reading = await grown({});
  const stalling = await grown({ stalled: true });
  const each = Math.max(0, stalling) / WATCHERS;
  return {
    title: 'Watchers that stall',
    rows: [
      [`server's memory with ${WATCHERS} that read`, `${reading.toFixed(1)} MB more`],
      [`the same with ${WATCHERS} that never do`, `${stalling.toFixed(1)} MB more`],
      ['a stalled one (goal: at most 1 MB)', `${each.toFixed(2)} MB`],
    ],
  };
}

function residentMb(pid) {
  const [, kB] = readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+) kB/);
  return Number(kB) / 1024;
}

/** The process that answers on the console's port. */
function serverOf(url) {
  const { port } = new URL(url);
  const listing = execFileSync('ss', ['-ltnpH', `sport = :${port}`], { encoding: 'utf8' });
  return Number(listing.match(/pid=(\d+)/)[1]);
}
