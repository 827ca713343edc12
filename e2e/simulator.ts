/** The simulator's control port: what it received, and how to steer load, time and faults. */
export class Simulator {
  constructor(private readonly controlUrl: string) {}

  state(): Promise<SimulatorState> {
    return this.call('GET', '/state');
  }

  async load(requestsPerSecond: number | null, pattern = 'daily'): Promise<void> {
    await this.call('POST', '/load', { requestsPerSecond, pattern });
  }

  async fault(name: string, options: Record<string, unknown> = {}): Promise<void> {
    await this.call('POST', '/faults', { name, ...options });
  }

  async noFaults(): Promise<void> {
    await this.call('DELETE', '/faults');
  }

  /** Calls of that RPC wait, once they took effect, for their answer until `letGo`. */
  async holdAnswers(rpc: string): Promise<void> {
    await this.call('POST', '/holds', { rpc, moment: 'after' });
  }

  async letGo(): Promise<void> {
    await this.call('DELETE', '/holds');
  }

  async advance(seconds: number): Promise<void> {
    await this.call('POST', '/advance', { seconds });
  }

  private async call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(this.controlUrl + path, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.json() as Promise<T>;
  }
}

export interface SimulatorState {
  apps: {
    appId: string;
    name: string;
    versions: { version: number; tag: string }[];
    functions: { tag: string; functionId: string; create: Record<string, unknown> }[];
  }[];
  containers: { taskId: string; functionTag: string; state: string; argv: string[]; revision: string }[];
  volumes: { volumeId: string; name: string }[];
  secrets: { secretId: string; name: string }[];
  requests: { fromTraffic: number; fromOthers: number };
  simulatedSeconds: number;
}
