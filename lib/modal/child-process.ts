import 'server-only';
import { spawn } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

/** How long a program may take to end by itself after SIGTERM, in milliseconds, before SIGKILL. */
const GRACE_MS = 5_000;

export interface ChildOrder {
  program: string;
  args: readonly string[];
  cwd: string;
  environment: NodeJS.ProcessEnv;
  /** stdout and stderr are appended to this file, in their order. */
  outputFile: string;
}

export interface Child {
  pid: number;
  /** Exit code; null when a signal ended it or when another process had started it. Rejects when it cannot start. */
  ended: Promise<number | null>;
  /** SIGTERM to its whole process group, SIGKILL after five seconds. Resolves when it is gone. */
  end(): Promise<void>;
}

// The output goes to a file, not to a pipe: the child outlives a console that is killed, and the next one reads on.
/** Starts a program in a process group of its own. No shell sees the arguments. Throws ENOENT when there is no such program. */
export async function startChild(order: ChildOrder): Promise<Child> {
  const output = await open(order.outputFile, 'a');
  const child = spawn(order.program, order.args, {
    cwd: order.cwd,
    env: order.environment,
    detached: true,
    stdio: ['ignore', output.fd, output.fd],
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code));
  });
  await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject)).finally(() => {
    ended.catch(() => undefined);
    return output.close();
  });
  const pid = child.pid as number;
  return { pid, ended, end: () => endGroup(pid, ended) };
}

/** A child of an earlier process of the console, still alive: its pid, and its command line has the marker. */
export async function findChild(pid: number, marker: string): Promise<Child | null> {
  if (!(await isAlive(pid, marker))) return null;
  const ended = waitUntilGone(pid, marker).then(() => null);
  return { pid, ended, end: () => endGroup(pid, ended) };
}

async function waitUntilGone(pid: number, marker: string): Promise<void> {
  while (await isAlive(pid, marker)) await pause(200);
}

// A pid alone may belong to a stranger by now, so the command line is compared too. A zombie has an empty one.
async function isAlive(pid: number, marker: string): Promise<boolean> {
  const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
  if (commandLine !== null) return commandLine.includes(marker);
  return process.platform !== 'linux' && (await printedCommandLine(pid)).includes(marker);
}

function printedCommandLine(pid: number): Promise<string> {
  return new Promise((resolve) => {
    const ps = spawn('ps', ['-o', 'args=', '-p', String(pid)], { stdio: ['ignore', 'pipe', 'ignore'] });
    let printed = '';
    ps.stdout.on('data', (part) => {
      printed += part;
    });
    ps.once('error', () => resolve(''));
    ps.once('close', () => resolve(printed));
  });
}

async function endGroup(pid: number, ended: Promise<unknown>): Promise<void> {
  const gone = ended.catch(() => undefined);
  signalGroup(pid, 'SIGTERM');
  const deadline = new AbortController();
  await Promise.race([gone, pause(GRACE_MS, undefined, { signal: deadline.signal }).catch(() => undefined)]);
  deadline.abort();
  // The group outlives its leader when a grandchild ignores SIGTERM.
  signalGroup(pid, 'SIGKILL');
  await gone;
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
