import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { freePort } from '../../scripts/free-port.mjs';
import { root } from '../../scripts/setup/root.mjs';

const STOP_SECONDS = 90;

/** A console on a fresh data folder, as `npm start` starts it, with the simulator: `{ url, setupLink, databaseUrl, client, stop() }`. */
export async function startConsole() {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'glm-console-bench-'));
  const port = Number(process.env.PORT) || (await freePort());
  const { MODAL_TOKEN_ID: _id, MODAL_TOKEN_SECRET: _secret, ...env } = process.env;
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: {
      ...env,
      PORT: String(port),
      DATA_DIR: dataDir,
      TARGET_KIND: 'simulator',
      SIMULATOR_OPTIONS: '--traffic off',
      NODE_OPTIONS: `--import ${new URL('tell-memory.mjs', import.meta.url)}`,
      BENCH_MEMORY_DIR: dataDir,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const output = await untilReady(child);
  const databaseUrl = urlOf(path.join(dataDir, 'postgres'));
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const stop = async () => {
    await client.end();
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const patience = setTimeout(() => child.kill('SIGKILL'), STOP_SECONDS * 1000);
    await gone;
    clearTimeout(patience);
    rmSync(dataDir, { recursive: true, force: true });
  };
  return {
    url: `http://localhost:${port}`,
    setupLink: output.match(/http:\/\/\S+\/setup\?token=\S+/)?.[0],
    dataDir,
    databaseUrl,
    client,
    stop,
  };
}

function untilReady(child) {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
      if (output.includes('Ready in')) resolve(output);
    });
    child.once('exit', (code) => reject(new Error(`The console ended with ${code}:\n${output}`)));
  });
}

function urlOf(home) {
  const [, , , port] = readFileSync(path.join(home, 'cluster/postmaster.pid'), 'utf8').split('\n');
  const password = encodeURIComponent(readFileSync(path.join(home, 'password'), 'utf8'));
  return `postgresql://console:${password}@127.0.0.1:${port}/console`;
}
