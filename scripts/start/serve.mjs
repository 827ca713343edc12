import path from 'node:path';
import { nextProgram } from '../setup/build.mjs';
import { Problem } from '../setup/problem.mjs';
import { root } from '../setup/root.mjs';

const startTimeoutMs = 60_000;

/** Starts Next and waits until the console answers. Its output is passed on from then on; before, it is held back. */
export async function serve(children, { dev, host, port, env }) {
  const child = children.start(
    process.execPath,
    [nextProgram, dev ? 'dev' : 'start', '--port', String(port), '--hostname', host],
    {
      cwd: root,
      env: { ...env, NODE_ENV: dev ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let held = '';
  const hold = (text) => {
    held += text;
  };
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', hold);
  await answers(child, port, () => held);
  child.stdout.off('data', hold).pipe(process.stdout);
  child.stderr.off('data', hold).pipe(process.stderr);
  return child;
}

async function answers(child, port, output) {
  const end = Date.now() + startTimeoutMs;
  while (child.exitCode === null && child.signalCode === null && Date.now() < end) {
    const response = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const lines = output()
    .split('\n')
    .filter((line) => line.trim());
  const line = lines.find((text) => /error|Wrong settings/i.test(text)) ?? lines.at(-1) ?? 'no output';
  process.stderr.write(output());
  throw new Problem(`The server did not start: ${line.trim()} (in ${path.relative(root, nextProgram)})`);
}
