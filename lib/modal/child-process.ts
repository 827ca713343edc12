import 'server-only';
import { spawn } from 'node:child_process';
import { open, readdir, readFile } from 'node:fs/promises';
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

/**
 * A program that an earlier process of the console started and that still runs on this machine, by some of its arguments
 * in their order. Looked for among all processes: a pid that was to be written down is lost with who died before writing.
 */
export async function findChild(args: readonly string[]): Promise<Child | null> {
  const pid = await pidOf(args);
  if (pid === null) return null;
  const ended = waitUntilGone(pid, args).then(() => null);
  return { pid, ended, end: () => endGroup(pid, ended) };
}

async function pidOf(args: readonly string[]): Promise<number | null> {
  if (process.platform !== 'linux') return printedPid(args);
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const running = await Promise.all(pids.map(async (pid) => ((await runs(pid, args)) ? [pid] : [])));
  // The program itself, not a child that it has forked.
  return running.flat().sort((a, b) => a - b)[0] ?? null;
}

async function waitUntilGone(pid: number, args: readonly string[]): Promise<void> {
  while (await isAlive(pid, args)) await pause(200);
}

async function isAlive(pid: number, args: readonly string[]): Promise<boolean> {
  return process.platform === 'linux' ? runs(pid, args) : (await printedPid(args)) === pid;
}

// A zombie has an empty command line.
async function runs(pid: number, args: readonly string[]): Promise<boolean> {
  const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return commandLine.includes(`\0${args.join('\0')}\0`);
}

function printedPid(args: readonly string[]): Promise<number | null> {
  return new Promise((resolve) => {
    const ps = spawn('ps', ['-axo', 'pid=,args='], { stdio: ['ignore', 'pipe', 'ignore'] });
    let printed = '';
    ps.stdout.on('data', (part) => {
      printed += part;
    });
    ps.once('error', () => resolve(null));
    ps.once('close', () => {
      const line = printed.split('\n').find((each) => each.includes(` ${args.join(' ')}`));
      resolve(line ? Number.parseInt(line, 10) : null);
    });
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
