import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface ConsoleOptions {
  /** Options of the simulator's command line, for example `['--traffic', 'off']`. */
  simulator?: string[];
  /** Further environment of the start script. */
  env?: Record<string, string>;
  /** A data directory to come back to; a fresh one when absent. */
  dataDir?: string;
  /** A port to come back to; a free one when absent. */
  port?: number;
}

/** A console started as a newcomer starts it, on ports and a data directory of its own. */
export class RunningConsole {
  private constructor(
    readonly url: string,
    readonly setupLink: string | null,
    readonly controlUrl: string | null,
    readonly dataDir: string,
    readonly output: string[],
    private readonly child: ChildProcess,
  ) {}

  static async start(options: ConsoleOptions = {}): Promise<RunningConsole> {
    const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'glm-console-')));
    const port = options.port ?? (await freePort());
    const child = spawn(process.execPath, ['scripts/start.mjs'], {
      env: {
        ...withoutCredentials(process.env),
        PORT: String(port),
        DATA_DIR: dataDir,
        SIMULATOR_OPTIONS: (options.simulator ?? []).join(' '),
        ...options.env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output: string[] = [];
    const ready = new Promise<void>((resolve, reject) => {
      const read = (chunk: Buffer) => {
        output.push(chunk.toString());
        if (output.join('').includes('Ready')) resolve();
      };
      child.stdout?.on('data', read);
      child.stderr?.on('data', read);
      child.once('exit', (code) => reject(new Error(`npm start ended with ${code}:\n${output.join('')}`)));
    });
    await ready;
    const text = output.join('');
    return new RunningConsole(
      `http://localhost:${port}`,
      text.match(/http:\/\/\S+\/setup\?token=\S+/)?.[0] ?? null,
      text.match(/control (http:\/\/127\.0\.0\.1:\d+)/)?.[1] ?? null,
      dataDir,
      output,
      child,
    );
  }

  /** Ends it as an operator would, by signal; resolves when every child is gone. */
  async stop({ keepData = false } = {}): Promise<void> {
    const gone = new Promise((resolve) => this.child.once('exit', resolve));
    if (this.child.exitCode === null && this.child.signalCode === null) {
      this.child.kill('SIGTERM');
      await gone;
    }
    if (!keepData) await rm(this.dataDir, { recursive: true, force: true });
  }
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(address)));
    });
  });
}

/** The stories run on the simulator, whatever account the machine is signed in to. */
function withoutCredentials(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { MODAL_TOKEN_ID: _id, MODAL_TOKEN_SECRET: _secret, MODAL_SERVER_URL: _url, ...rest } = env;
  return { ...rest, TARGET_KIND: 'simulator' };
}
