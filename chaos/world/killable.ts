import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const START_TIMEOUT_MS = 60_000;

export interface Program {
  program: string;
  args: readonly string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** Its output, appended. Not a pipe: nothing may hang on this process. */
  logFile: string;
}

/** A process that is killed and started again. */
export class Killable {
  private child: ChildProcess | null = null;

  constructor(private readonly what: Program) {}

  get pid(): number {
    if (!this.child?.pid) throw new Error(`${this.what.args.join(' ')} does not run`);
    return this.child.pid;
  }

  get isRunning(): boolean {
    return this.child !== null && this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Starts it; resolves with the line that says it is ready. */
  async start(isReady: (line: string) => boolean): Promise<string> {
    const { program, args, cwd, env, logFile } = this.what;
    const log = openSync(logFile, 'a');
    const from = readFileSync(logFile, 'utf8').length;
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', log, log], detached: true });
    closeSync(log);
    this.child = child;
    const deadline = performance.now() + START_TIMEOUT_MS;
    while (child.exitCode === null && child.signalCode === null && performance.now() < deadline) {
      const lines = readFileSync(logFile, 'utf8').slice(from).split('\n').slice(0, -1);
      const ready = lines.find(isReady);
      if (ready !== undefined) return ready;
      await pause(25);
    }
    throw new Error(`${args.join(' ')} did not start:\n${readFileSync(logFile, 'utf8').slice(from)}`);
  }

  /** SIGKILL, or another signal that ends it; resolves when it is gone. */
  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const { child } = this;
    this.child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }

  /** SIGSTOP and SIGCONT: a process that sleeps through its lease. */
  signal(signal: NodeJS.Signals): void {
    process.kill(this.pid, signal);
  }
}
