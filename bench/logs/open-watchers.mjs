import { fork } from 'node:child_process';

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
  const next = () => new Promise((resolve) => child.once('message', resolve));
  if (count > 0) await next();
  return {
    close: async () => {
      const seen = next();
      child.send('close');
      return seen;
    },
  };
}
