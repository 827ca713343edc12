import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * When a living process began, in the system's own words, or null. With its pid it names one process: pids are
 * given out again, and a program may rewrite its command line (Next does). A zombie is dead.
 */
export function startOf(pid) {
  if (process.platform !== 'linux') return ps(pid, 'lstart');
  try {
    // After the name in parentheses: state, then 18 more fields, then the start in ticks since boot (proc(5)).
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return fields[0] === 'Z' ? null : (fields[19] ?? null);
  } catch {
    return null;
  }
}

/** Whether this pid is a living process whose command line holds `mark`. */
export function stillRuns(pid, mark) {
  if (startOf(pid) === null) return false;
  if (process.platform !== 'linux') return ps(pid, 'command')?.includes(mark) ?? false;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').includes(mark);
  } catch {
    return false;
  }
}

/** Resolves true as soon as `runs` says no, false when it still says yes after the time. */
export async function goneWithin(runs, timeoutMs) {
  const end = Date.now() + timeoutMs;
  while (runs()) {
    if (Date.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return true;
}

function ps(pid, column) {
  try {
    return execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
}
