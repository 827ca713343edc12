import { closeSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { nextProgram } from '../setup/build.mjs';
import { Problem } from '../setup/problem.mjs';
import { root } from '../setup/root.mjs';
import { followFile } from './follow-file.mjs';

const startTimeoutMs = 180_000;

/** Starts Next and waits until the console answers. Gives the process, and what passes its log on. */
export async function serve(children, { dev, host, port, env }) {
  const logFile = path.join(env.DATA_DIR, 'logs/console.log');
  const log = openSync(logFile, 'w', 0o600);
  const child = children.start(
    process.execPath,
    [nextProgram, dev ? 'dev' : 'start', '--port', String(port), '--hostname', host],
    {
      cwd: root,
      env: { ...env, NODE_ENV: dev ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', log, log],
    },
  );
  closeSync(log);
  await answers(child, port, logFile);
  return { child, follow: () => followFile(logFile, process.stdout) };
}

async function answers(child, port, logFile) {
  const end = Date.now() + startTimeoutMs;
  const runs = () => child.exitCode === null && child.signalCode === null && !instrumentationFailed(logFile);
  while (runs() && Date.now() < end) {
    const response = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const lines = readFileSync(logFile, 'utf8').split('\n');
  const line =
    lines.find((text) => /error/i.test(text)) ?? lines.findLast((text) => text.trim()) ?? 'no output';
  throw new Problem(
    `The server did not start: ${line.replace(/^.*loading instrumentation hook: /, '')} (all of it: ${logFile})`,
  );
}

// Next stays up without ever answering when `register` has thrown.
function instrumentationFailed(logFile) {
  return readFileSync(logFile, 'utf8').includes('while loading instrumentation hook');
}
