import { fork } from 'node:child_process';
import { within } from './within.mjs';

const OPEN_SECONDS = 60;
const running = new Set();

/** `count` streams from a process of their own, all open; `close()` tells what they saw. */
export async function openWatchers({ glm, context }, jobId, count, { stalled = false } = {}) {
  const cookies = await context.cookies(glm.url);
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const address = `${glm.url.replace('localhost', '127.0.0.1')}/api/jobs/${jobId}/log`;
  const child = fork(new URL('watchers.mjs', import.meta.url), [
    address,
    cookie,
    String(count),
    ...(stalled ? ['stalled'] : []),
  ]);
  running.add(child);
  child.once('exit', () => running.delete(child));
  const next = (name) => within(OPEN_SECONDS, told(child), name);
  if (count > 0) await next(`opening ${count} streams`);
  return {
    close: async () => {
      const seen = next('closing the streams');
      child.send('close');
      return seen;
    },
  };
}

/** Ends what a measure that failed has left. */
export function closeWatchers() {
  for (const child of running) child.kill('SIGKILL');
}

function told(child) {
  return new Promise((resolve, reject) => {
    child.once('message', ({ error, ...found }) => (error ? reject(new Error(error)) : resolve(found)));
    child.once('exit', (code) => reject(new Error(`the watchers' process ended with ${code}`)));
  });
}
