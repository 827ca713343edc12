import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startPostgres } from '../postgres/server.mjs';
import { startOf } from '../process.mjs';
import { seconds } from '../setup/phase.mjs';

const lookMs = 500;
const restartsMax = 3;
const withinMs = 600_000;

/**
 * Starts the Postgres of `home` again, at the same address, when it ends under the console. Gives `stop()`, and `over`:
 * resolves with why, once it ended too often in ten minutes or does not start any more.
 */
export function keepDatabase(first, home, { options = {}, say = console.error } = {}) {
  const stopping = new AbortController();
  let server = first;
  let over = () => {};
  const isOver = new Promise((resolve) => {
    over = resolve;
  });

  async function keep() {
    const restarts = [];
    while (await ended(server.pid, stopping.signal)) {
      const recent = restarts.filter((at) => performance.now() - at < withinMs);
      if (recent.length === restartsMax) return over(tooOften(home));
      restarts.splice(0, restarts.length, ...recent, performance.now());
      const startedAt = Date.now();
      copyFileSync(path.join(home, 'server.log'), path.join(home, 'server.ended.log'));
      server = await startPostgres(home, { ...options, port: server.port });
      say(
        `! The database ended and was started again in ${seconds(startedAt)}; nothing that was saved is lost. What it said last: ${endedLog(home)}`,
      );
    }
  }

  const kept = keep().catch((error) => over(`The database ended and does not start again: ${error.message}`));
  return {
    over: isOver,
    async stop() {
      stopping.abort();
      await kept;
      await server.stop();
    },
  };
}

/** True as soon as the process is gone, false when nobody waits for it any more. */
async function ended(pid, stopping) {
  const start = startOf(pid);
  while (!stopping.aborted) {
    if (start === null || startOf(pid) !== start) return true;
    await pause(lookMs, undefined, { signal: stopping, ref: false }).catch(() => {});
  }
  return false;
}

const endedLog = (home) => path.join(home, 'server.ended.log');

function tooOften(home) {
  return `The database ended ${restartsMax + 1} times in ten minutes. See ${path.join(home, 'server.log')}, free memory or disk where it lacks, and start again.`;
}
