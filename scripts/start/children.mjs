import { spawn } from 'node:child_process';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { goneWithin, startOf } from '../process.mjs';

const patienceMs = 15_000;

/** The processes of one console, written down in its data folder so that a later start finds what a kill -9 left. */
export function childrenOf(dataDir) {
  const file = path.join(dataDir, 'children.json');
  const children = readList(file);
  const write = () => {
    writeFileSync(`${file}.new`, JSON.stringify(children), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  };

  return {
    /** Starts a process in a group of its own: Ctrl-C reaches the start script alone, which stops them in order. */
    start(program, args, options) {
      const child = spawn(program, args, { ...options, detached: true });
      if (child.pid) {
        children.push({ pid: child.pid, start: startOf(child.pid) });
        write();
      }
      return child;
    },
    /** Stops them, the youngest first. */
    async stopAll() {
      for (const child of children.splice(0).reverse()) await stop(child);
      rmSync(file, { force: true });
    },
  };
}

function readList(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return [];
  }
}

async function stop({ pid, start }) {
  const runs = () => start !== null && startOf(pid) === start;
  if (!runs()) return;
  process.kill(pid, 'SIGTERM');
  if (await goneWithin(runs, patienceMs)) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
