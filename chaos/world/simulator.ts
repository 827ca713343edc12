import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { freePort } from '@/scripts/free-port.mjs';
import { Killable } from './killable';

const Ready = z.object({ ready: z.literal(true), serverUrl: z.string(), controlUrl: z.string() });

const State = z.object({
  apps: z.array(
    z.object({
      name: z.string(),
      state: z.string(),
      versions: z.array(z.object({ version: z.number(), tag: z.string(), type: z.string() })),
    }),
  ),
  calls: z.array(
    z.object({ callId: z.string(), functionTag: z.string(), createdAt: z.number(), status: z.string() }),
  ),
  containers: z.array(
    z.object({ taskId: z.string(), functionTag: z.string(), state: z.string(), pid: z.number() }),
  ),
  held: z.record(z.string(), z.number()),
});
export type SimulatorState = z.infer<typeof State>;

const IDLE_TRIES = 80;

/** Before an RPC takes effect, or after that and before its answer. */
export interface Hold {
  rpc: string;
  moment: 'before' | 'after';
}

/** Modal, as far as the console can tell; on the same port after each start, with the state it had. */
export class KillableSimulator {
  private constructor(
    private readonly process: Killable,
    readonly serverUrl: string,
    private readonly controlUrl: string,
  ) {}

  static async start(folder: string): Promise<KillableSimulator> {
    const [port, control] = [await freePort(), await freePort()];
    const ports = ['--port', port, '--control-port', control, '--edge-port', await freePort()].map(String);
    const pace = ['--traffic', 'off', '--speed', '300'];
    const process = new Killable({
      program: path.resolve('.venv/bin/python'),
      args: ['-m', 'simulator', ...ports, '--data', path.join(folder, 'simulator'), ...pace],
      cwd: path.resolve('modal'),
      env: { NODE_ENV: 'test', PATH: globalThis.process.env.PATH, PYTHONUNBUFFERED: '1' },
      logFile: logFileIn(folder),
    });
    const simulator = new KillableSimulator(
      process,
      `http://127.0.0.1:${port}`,
      `http://127.0.0.1:${control}`,
    );
    await simulator.restart();
    return simulator;
  }

  async restart(): Promise<void> {
    const isReady = (line: string) =>
      line.startsWith('{"ready"') && Ready.safeParse(JSON.parse(line)).success;
    await this.process.start(isReady);
  }

  async revive(): Promise<void> {
    if (!this.process.isRunning) await this.restart();
  }

  kill(): Promise<void> {
    return this.process.kill();
  }

  async state(): Promise<SimulatorState> {
    return State.parse(await this.call('GET', 'state'));
  }

  /** Every line that a call has printed. */
  async callLog(callId: string): Promise<string[]> {
    return z.array(z.string()).parse(await this.call('GET', `log?callId=${callId}`));
  }

  async hold(hold: Hold): Promise<void> {
    await this.call('POST', 'holds', hold);
  }

  /** Lets all go, or the calls of one RPC. */
  async release(rpc?: string): Promise<void> {
    await this.call('DELETE', rpc ? `holds?rpc=${rpc}` : 'holds');
  }

  async fault(name: string, details: object = {}): Promise<void> {
    await this.call('POST', 'faults', { name, ...details });
  }

  /** Time passes until no container is left idle. */
  async becomeIdle(): Promise<void> {
    for (let tries = 0; tries < IDLE_TRIES && (await this.state()).containers.length > 0; tries += 1) {
      await this.call('POST', 'advance', { seconds: 3_600 });
      await pause(250);
    }
  }

  async clearFaults(): Promise<void> {
    await this.call('DELETE', 'faults');
  }

  private async call(method: string, door: string, body?: unknown): Promise<unknown> {
    const text = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await fetch(`${this.controlUrl}/${door}`, { method, ...text });
    if (!answer.ok) throw new Error(await answer.text());
    return answer.json();
  }
}

function logFileIn(folder: string): string {
  const file = path.join(folder, 'simulator.log');
  appendFileSync(file, '');
  return file;
}
