import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { freePort } from '../free-port.mjs';
import { goneWithin, stillRuns } from '../process.mjs';
import { accountFor } from './account.mjs';
import { nativeFolder } from './binaries.mjs';
import { ensureCluster, passwordOf, superuser } from './cluster.mjs';

const startTimeoutMs = 60_000;
const stopTimeoutMs = 20_000;
const settings = [
  'listen_addresses=127.0.0.1',
  // Its lock file would outlive a kill -9 as postmaster.pid does; TCP alone is enough.
  'unix_socket_directories=',
  'shared_buffers=128MB',
  'max_wal_size=256MB',
  'timezone=UTC',
  'log_timezone=UTC',
];
const throwAway = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/**
 * Starts the Postgres whose files are in `home`, or adopts the one that still runs there.
 * Gives `{ port, pid, adopted, url(database), stop() }`. `durable: false` is for tests; any free port, unless one is given.
 */
export async function startPostgres(home, { durable = true, port } = {}) {
  mkdirSync(home, { recursive: true, mode: 0o711 });
  const cluster = path.join(home, 'cluster');
  const running = runningPostmaster(cluster);
  if (running && (await answers(running, home))) return handle(running, home, true);
  if (running) await stopPostmaster(running, cluster);
  rmSync(path.join(cluster, 'postmaster.pid'), { force: true });

  const account = accountFor(nativeFolder(), home);
  ensureCluster(account, home, { sync: durable });
  const options = durable ? settings : [...settings, ...throwAway];
  return handle(await launch(account, home, options, port), home, false);
}

function handle({ pid, port }, home, adopted) {
  const url = (database) =>
    `postgresql://${superuser}:${encodeURIComponent(passwordOf(home))}@127.0.0.1:${port}/${database}`;
  return { pid, port, adopted, url, stop: () => stopPostmaster({ pid }, path.join(home, 'cluster')) };
}

// postmaster.pid: pid, data folder, start time, port, …, one a line.
function runningPostmaster(cluster) {
  let lines;
  try {
    lines = readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return null;
  }
  const pid = Number(lines[0]);
  return pid > 0 && stillRuns(pid, cluster) ? { pid, port: Number(lines[3]) } : null;
}

async function launch(account, home, options, givenPort) {
  const cluster = path.join(home, 'cluster');
  for (let attempt = 1; ; attempt += 1) {
    const port = givenPort ?? (await freePort());
    const child = spawnServer(account, home, port, options);
    if (await answers({ pid: child.pid, port }, home)) {
      child.unref();
      return { pid: child.pid, port };
    }
    if (child.exitCode === null) await stopPostmaster({ pid: child.pid }, cluster);
    const log = readFileSync(path.join(home, 'server.log'), 'utf8');
    // After a kill -9 of the postmaster alone, its workers need a moment to notice.
    const passing = /pre-existing shared memory|could not bind IPv4 address|lock file .* already exists/;
    if (attempt === 20 || !passing.test(log)) throw new Error(`Postgres did not start: ${reason(log, home)}`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

function spawnServer(account, home, port, options) {
  const cluster = path.join(home, 'cluster');
  const log = openSync(path.join(home, 'server.log'), 'w', 0o600);
  const given = options.flatMap((option) => ['-c', option]);
  const [program, ...rest] = [
    ...account.prefix,
    account.postgres,
    '-D',
    cluster,
    '-p',
    String(port),
    ...given,
  ];
  // Its own process group: Ctrl-C reaches the start script alone, which stops its children in order.
  const child = spawn(program, rest, {
    ...account.spawn,
    cwd: cluster,
    detached: true,
    stdio: ['ignore', log, log],
  });
  child.on('error', () => {});
  closeSync(log);
  return child;
}

async function answers({ pid, port }, home) {
  const end = Date.now() + startTimeoutMs;
  while (Date.now() < end && stillRuns(pid, '')) {
    const client = new pg.Client({ ...address(port, home), connectionTimeoutMillis: 5_000 });
    client.on('error', () => {});
    try {
      await client.connect();
      return true;
    } catch (error) {
      // 28P01: a server, but with another password: not ours to adopt.
      if (error.code === '28P01') return false;
      await new Promise((resolve) => setTimeout(resolve, 30));
    } finally {
      await client.end().catch(() => {});
    }
  }
  return false;
}

function address(port, home) {
  return { host: '127.0.0.1', port, user: superuser, password: passwordOf(home), database: 'postgres' };
}

async function stopPostmaster({ pid }, cluster) {
  const runs = () => stillRuns(pid, cluster);
  if (!runs()) return;
  process.kill(pid, 'SIGINT'); // fast: ends sessions, writes a checkpoint
  if (await goneWithin(runs, stopTimeoutMs)) return;
  if (runs()) process.kill(pid, 'SIGQUIT'); // at once: the next start recovers from the log
  await goneWithin(runs, 5_000);
}

function reason(log, home) {
  const fatal = log.split('\n').filter((line) => /FATAL|PANIC|ERROR|error/.test(line));
  // Without the time and process number before it.
  return (
    fatal
      .at(-1)
      ?.replace(/^.*?(FATAL|PANIC|ERROR):\s+/, '$1: ')
      .trim() ?? `see ${path.join(home, 'server.log')}`
  );
}
