import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The command line of a living process, or null. A zombie is dead; so is a pid that was never given out. */
export function commandOf(pid) {
  if (process.platform === 'linux') {
    try {
      const state = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '')[0];
      return state === 'Z' ? null : readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    } catch {
      return null;
    }
  }
  try {
    process.kill(pid, 0);
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return null;
  }
}

/** Whether this pid still is the process whose command line holds `mark`: pids are given out again. */
export function stillRuns(pid, mark) {
  return commandOf(pid)?.includes(mark) ?? false;
}

/** Resolves true when the process is gone, false when it still runs after the time. */
export async function goneWithin(pid, mark, timeoutMs) {
  const end = Date.now() + timeoutMs;
  while (stillRuns(pid, mark)) {
    if (Date.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return true;
}
