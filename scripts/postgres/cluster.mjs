import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { giveTo } from './account.mjs';

export const superuser = 'console';

/** The password of the cluster in `home`, made at the first call and kept in a file that only its owner reads. */
export function passwordOf(home) {
  const file = path.join(home, 'password');
  if (!existsSync(file)) {
    const half = `${file}.new`;
    writeFileSync(half, randomBytes(24).toString('base64url'), { mode: 0o600 });
    renameSync(half, file);
  }
  return readFileSync(file, 'utf8');
}

/** Makes the cluster when there is none. An initdb that was cut short leaves nothing that looks like one. */
export function ensureCluster(account, home, { sync = true } = {}) {
  const cluster = path.join(home, 'cluster');
  for (const left of readdirSync(home).filter((name) => name.startsWith('initdb-'))) {
    rmSync(path.join(home, left), { recursive: true, force: true });
  }
  if (existsSync(path.join(cluster, 'PG_VERSION'))) {
    giveTo(account, cluster);
    return cluster;
  }
  const work = path.join(home, `initdb-${process.pid}`);
  mkdirSync(path.join(work, 'cluster'), { recursive: true, mode: 0o711 });
  const passwordFile = path.join(work, 'password');
  writeFileSync(passwordFile, passwordOf(home), { mode: 0o600 });
  for (const file of account.owner === undefined ? [] : [path.join(work, 'cluster'), passwordFile]) {
    chownSync(file, account.owner, account.owner);
  }
  try {
    runInitdb(account, path.join(work, 'cluster'), passwordFile, sync);
    renameSync(path.join(work, 'cluster'), cluster);
  } finally {
    // Also after a failure: on a full disk, what it wrote is what is missing.
    rmSync(work, { recursive: true, force: true });
  }
  return cluster;
}

function runInitdb(account, folder, passwordFile, sync) {
  const [program, ...rest] = [
    ...account.prefix,
    account.initdb,
    `--pgdata=${folder}`,
    `--username=${superuser}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // The same order of text on every machine, whatever its locale.
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
    ...(sync ? [] : ['--no-sync']),
  ];
  const run = spawnSync(program, rest, { ...account.spawn, encoding: 'utf8', cwd: folder });
  if (run.error) throw run.error;
  if (run.status !== 0)
    throw new Error(`Postgres could not make its data folder: ${tellingLine(run.stderr)}`);
}

function tellingLine(text) {
  const lines = text.trim().split('\n');
  return (
    [/No space left/, /FATAL|error:/, /./]
      .map((sign) => lines.find((line) => sign.test(line)))
      .find(Boolean) ?? ''
  );
}
