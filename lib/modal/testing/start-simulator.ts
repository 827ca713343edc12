import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';

const Ready = z.object({ serverUrl: z.string(), controlUrl: z.string() });
const State = z.object({ held: z.record(z.string(), z.number()) });

export interface Simulator {
  serverUrl: string;
  /** Switches a failure on. */
  fault(name: string, details?: Record<string, unknown>): Promise<void>;
  clearFaults(): Promise<void>;
  /** Lets the answers of an RPC wait, after it took effect. */
  holdAnswers(rpc: string): Promise<void>;
  /** How many calls wait, such as `{ 'after AppPublish': 1 }`. */
  held(): Promise<Record<string, number>>;
  release(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a stand-in for Modal of its own: prepared workspace unless asked, no traffic, everything 300 times faster. */
export async function startSimulator(workspace: 'prepared' | 'empty' = 'prepared'): Promise<Simulator> {
  const data = await mkdtemp(path.join(tmpdir(), 'simulator-'));
  const ports = ['--port', '0', '--control-port', '0', '--edge-port', '0'];
  const made = ['--workspace', workspace, '--traffic', 'off', '--speed', '300'];
  const args = ['-m', 'simulator', ...ports, '--data', data, ...made];
  const child = spawn(path.resolve('.venv/bin/python'), args, {
    cwd: path.resolve('modal'),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  const { serverUrl, controlUrl } = Ready.parse(JSON.parse(String(line)));
  const control = async (method: string, door: string, body?: unknown) => {
    const text = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await fetch(`${controlUrl}/${door}`, { method, ...text });
    if (!answer.ok) throw new Error(await answer.text());
    return answer.json();
  };
  return {
    serverUrl,
    fault: (name, details = {}) => control('POST', 'faults', { name, ...details }),
    clearFaults: () => control('DELETE', 'faults'),
    holdAnswers: (rpc) => control('POST', 'holds', { rpc, moment: 'after' }),
    held: async () => State.parse(await control('GET', 'state')).held,
    release: () => control('DELETE', 'holds'),
    async stop() {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}
