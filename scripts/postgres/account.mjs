import { spawnSync } from 'node:child_process';
import { chownSync, cpSync, existsSync, lstatSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { programs } from './binaries.mjs';

const nobody = 65534;

/**
 * How to run Postgres here, which refuses to be root: as ourselves; as nobody; or in a user namespace where
 * root looks like nobody. Gives the programs, the prefix and spawn options to start them with, and the owner of the files.
 */
export function accountFor(native, home, { namespaces = canUnshare } = {}) {
  if (process.getuid?.() !== 0) return { kind: 'self', ...programs(native), prefix: [], spawn: {} };
  const asNobody = { prefix: [], spawn: { uid: nobody, gid: nobody }, owner: nobody };
  if (othersCanEnter(native) && othersCanEnter(home))
    return { kind: 'nobody', ...programs(native), ...asNobody };
  // Under a folder such as /root, mode 0700, nobody reaches neither the programs nor the files.
  if (namespaces()) {
    return { kind: 'namespace', ...programs(native), prefix: ['unshare', '--user'], spawn: {}, owner: 0 };
  }
  if (othersCanEnter(home)) return { kind: 'copy', ...programs(copied(native, home)), ...asNobody };
  throw new Error(
    `Postgres does not run as root, and no other user can enter ${home}. ` +
      'Set DATA_DIR to a folder that others can enter, start as another user, or set DATABASE_URL.',
  );
}

export function canUnshare() {
  return spawnSync('unshare', ['--user', 'true'], { stdio: 'ignore' }).status === 0;
}

function othersCanEnter(folder) {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}

// 60 MB, once.
function copied(native, home) {
  const target = path.join(home, 'native');
  if (existsSync(target)) return target;
  const half = `${target}.new`;
  rmSync(half, { recursive: true, force: true });
  cpSync(native, half, { recursive: true, verbatimSymlinks: true });
  renameSync(half, target);
  return target;
}

/** Gives a folder and all in it to the account's owner, when it has another one now. */
export function giveTo(account, folder) {
  if (account.owner === undefined || lstatSync(folder).uid === account.owner) return;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (!entry.isSymbolicLink()) chownSync(file, account.owner, account.owner);
  }
  // Last, so that a run that ends half-way is done again.
  chownSync(folder, account.owner, account.owner);
}
