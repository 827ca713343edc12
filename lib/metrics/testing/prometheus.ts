import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const NO_PROMETHEUS =
  'There is no Prometheus here to compare with (Debian: apt-get install prometheus); nothing was compared.';

/** Whether `prometheus` and `promtool` are on the PATH. */
export function hasPrometheus(): boolean {
  return ['prometheus', 'promtool'].every((name) => spawnSync(name, ['--version']).status === 0);
}

/** A sample of an answer: labels, and unix seconds with the value as Prometheus writes it. */
export interface Answer {
  metric: Record<string, string>;
  values: [number, string][];
}

export interface PrometheusServer {
  url: string;
  pid: number | undefined;
  folder: string;
  at(query: string, unixSeconds: number): Promise<Answer[]>;
  range(query: string, window: { from: number; to: number; stepSeconds: number }): Promise<Answer[]>;
  stop(): Promise<void>;
}

/** A real Prometheus that holds what OpenMetrics text says, on a port and in a folder of its own. Longer blocks load faster. */
export async function startPrometheus(
  openMetrics: string | { files: string[] },
  blockDuration = '2h',
): Promise<PrometheusServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'glm-console-prometheus-'));
  const data = path.join(folder, 'data');
  const text = path.join(folder, 'samples.txt');
  if (typeof openMetrics === 'string') writeFileSync(text, openMetrics);
  for (const file of typeof openMetrics === 'string' ? [text] : openMetrics.files) {
    const load = ['tsdb', 'create-blocks-from', '--max-block-duration', blockDuration, 'openmetrics', '-q'];
    const loaded = spawnSync('promtool', [...load, file, data]);
    if (loaded.status !== 0) throw new Error(`promtool did not load the samples: ${loaded.stderr}`);
  }

  const config = path.join(folder, 'prometheus.yml');
  writeFileSync(config, 'scrape_configs: []\n');
  const port = await freePort();
  const server = spawn(
    'prometheus',
    [
      `--config.file=${config}`,
      `--storage.tsdb.path=${data}`,
      '--storage.tsdb.retention.time=100y',
      `--web.listen-address=127.0.0.1:${port}`,
      '--query.max-samples=2000000000',
      '--query.timeout=10m',
      '--log.level=error',
    ],
    { stdio: 'ignore' },
  );
  const url = `http://127.0.0.1:${port}`;
  await ready(server, `${url}/-/ready`);
  return {
    url,
    pid: server.pid,
    folder,
    at: async (query, time) =>
      (await ask(url, 'query', { query, time })).map(({ metric, value }) => ({
        metric,
        values: value ? [value] : [],
      })),
    range: async (query, { from, to, stepSeconds }) =>
      (await ask(url, 'query_range', { query, start: from, end: to, step: stepSeconds })).map(
        ({ metric, values = [] }) => ({ metric, values }),
      ),
    stop: async () => {
      server.kill('SIGTERM');
      if (server.exitCode === null) await once(server, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Found {
  metric: Record<string, string>;
  value?: [number, string];
  values?: [number, string][];
}

/** What a Prometheus-compatible server answers to a query. */
export async function ask(
  url: string,
  path: 'query' | 'query_range',
  parameters: Record<string, string | number>,
): Promise<Found[]> {
  const body = new URLSearchParams(
    Object.entries(parameters).map(([name, value]) => [name, String(value)] as [string, string]),
  );
  const response = await fetch(`${url}/api/v1/${path}`, { method: 'POST', body });
  const answer = (await response.json()) as { data?: { result: Found[] }; error?: string };
  if (!answer.data) throw new Error(`${answer.error}`);
  return answer.data.result;
}

async function ready(server: ChildProcess, url: string): Promise<void> {
  const end = Date.now() + 60_000;
  while (server.exitCode === null && Date.now() < end) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  server.kill('SIGKILL');
  throw new Error('Prometheus did not start.');
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}
