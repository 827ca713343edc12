import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readdirSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BOUNDS } from './traffic.mjs';

const BLOCK_HOURS = 54;
const BLOCK_MS = BLOCK_HOURS * 3_600_000;

export function hasVictoriaMetrics() {
  return spawnSync('victoria-metrics', ['-version']).status === 0;
}

/** Writes scrapes as the peers read them: files of OpenMetrics for Prometheus, and lines that go to VictoriaMetrics. */
export function peerWriter({ toPrometheus, toVictoria }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'glm-console-bench-peers-'));
  const grown = new Map();
  const files = [];
  let [file, block, samples] = [null, null, 0];
  let prometheusLines = [];
  let victoriaLines = [];

  function flush() {
    if (file !== null && prometheusLines.length > 0) writeSync(file, `${prometheusLines.join('\n')}\n`);
    prometheusLines = [];
  }

  function closeFile() {
    if (file === null) return;
    flush();
    writeSync(file, '# EOF\n');
    closeSync(file);
    file = null;
  }

  function openFile(atMs) {
    const next = Math.floor(atMs / BLOCK_MS);
    if (file !== null && next === block) return;
    closeFile();
    block = next;
    files.push(path.join(folder, `${block}.txt`));
    file = openSync(files.at(-1), 'w');
  }

  return {
    folder,
    files,
    count: () => samples,
    async add({ container, atMs, counts, gauges }) {
      const totals = grown.get(container) ?? counts.map(() => 0);
      grown.set(container, totals);
      const lines = Object.entries(gauges).map(
        ([name, value]) => `${name}{container="${container}"} ${value}`,
      );
      let below = 0;
      for (const [index, count] of counts.entries()) {
        totals[index] += count;
        below += totals[index];
        lines.push(`ttft_bucket{container="${container}",le="${BOUNDS[index] ?? '+Inf'}"} ${below}`);
      }
      lines.push(
        `ttft_sum{container="${container}"} ${below * 0.3}`,
        `ttft_count{container="${container}"} ${below}`,
      );
      samples += lines.length;
      if (toPrometheus) {
        openFile(atMs);
        for (const line of lines) prometheusLines.push(`${line} ${atMs / 1000}`);
        if (prometheusLines.length > 50_000) flush();
      }
      if (toVictoria) {
        for (const line of lines) victoriaLines.push(`${line} ${atMs}`);
        if (victoriaLines.length > 50_000) {
          await toVictoria(`${victoriaLines.join('\n')}\n`);
          victoriaLines = [];
        }
      }
    },
    async finish() {
      closeFile();
      if (toVictoria && victoriaLines.length > 0) await toVictoria(`${victoriaLines.join('\n')}\n`);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A real VictoriaMetrics on a port and in a folder of its own, without its cache of answers. */
export async function startVictoriaMetrics(port) {
  const folder = mkdtempSync(path.join(tmpdir(), 'glm-console-victoria-'));
  const server = spawn(
    'victoria-metrics',
    [
      `-storageDataPath=${folder}`,
      `-httpListenAddr=127.0.0.1:${port}`,
      '-retentionPeriod=10y',
      '-search.disableCache',
      '-search.latencyOffset=0s',
      '-search.maxQueryDuration=10m',
      '-search.maxSamplesPerQuery=4000000000',
      '-loggerLevel=ERROR',
    ],
    { stdio: 'ignore' },
  );
  const url = `http://127.0.0.1:${port}`;
  while (!(await fetch(`${url}/health`).catch(() => null))?.ok) {
    if (server.exitCode !== null) throw new Error('VictoriaMetrics did not start.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    url,
    folder,
    async load(text) {
      const answer = await fetch(`${url}/api/v1/import/prometheus`, { method: 'POST', body: text });
      if (!answer.ok) throw new Error(`VictoriaMetrics did not load the samples: ${await answer.text()}`);
    },
    flush: () => fetch(`${url}/internal/force_flush`),
    merge: () => fetch(`${url}/internal/force_merge`),
    async stop() {
      server.kill('SIGTERM');
      if (server.exitCode === null) await once(server, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function folderBytes(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((bytes, entry) => bytes + statSync(path.join(entry.parentPath, entry.name)).size, 0);
}
