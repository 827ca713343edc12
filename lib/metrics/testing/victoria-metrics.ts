import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '@/lib/metrics/testing/prometheus';

/** Whether `victoria-metrics` is on the PATH. */
export function hasVictoriaMetrics(): boolean {
  return spawnSync('victoria-metrics', ['-version']).status === 0;
}

/** A real VictoriaMetrics that holds what Prometheus text says, on a port and in a folder of its own. */
export async function startVictoriaMetrics(text: string): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'glm-console-victoria-'));
  const url = `http://127.0.0.1:${await freePort()}`;
  const listen = `-httpListenAddr=${new URL(url).host}`;
  const settings = ['-retentionPeriod=100y', '-search.latencyOffset=0s', '-loggerLevel=ERROR'];
  const server = spawn('victoria-metrics', [`-storageDataPath=${folder}`, listen, ...settings], {
    stdio: 'ignore',
  });
  while (!(await fetch(`${url}/health`).catch(() => null))?.ok) {
    if (server.exitCode !== null) throw new Error('VictoriaMetrics did not start.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await fetch(`${url}/api/v1/import/prometheus`, { method: 'POST', body: text });
  await fetch(`${url}/internal/force_flush`);
  return {
    url,
    async stop() {
      server.kill('SIGTERM');
      if (server.exitCode === null) await once(server, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
