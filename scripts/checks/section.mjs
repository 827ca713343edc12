import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { root } from '../setup/root.mjs';

/** Runs a program with its output shown; resolves to whether it ended well. Ctrl-C ends it as well as us. */
export async function show(program, args, env = {}) {
  const child = spawn(program, args, { cwd: root, env: { ...process.env, ...env }, stdio: 'inherit' });
  const [code] = await once(child, 'close');
  return code === 0;
}

/**
 * The counts of one section. A section that failed without a failed test (a file that does not load), or that
 * ran nothing, has failed too.
 */
export function settle(name, endedWell, { passed, failed }) {
  const hidden = failed === 0 && (!endedWell || passed === 0) ? 1 : 0;
  if (hidden) console.error(`✗ ${name}: ${endedWell ? 'ran nothing' : 'ended with an error'}`);
  return { name, passed, failed: failed + hidden };
}
