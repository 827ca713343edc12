import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { startOf } from './process.mjs';

/**
 * Takes the lock file for this process. Gives `{ release }`, or `{ holder }`, the pid of the living process
 * that has it. The lock of a process that is gone, however it went, is taken over.
 */
export function tryLock(file) {
  const own = `${file}.${process.pid}`;
  const identity = `${process.pid} ${startOf(process.pid)}`;
  writeFileSync(own, identity, { mode: 0o600 });
  try {
    while (!link(own, file)) {
      const holder = read(file);
      if (holder !== null && isAlive(holder)) return { holder: pidOf(holder) };
      if (holder !== null) remove(file, holder);
    }
  } finally {
    rmSync(own, { force: true });
  }
  return {
    release: () => {
      if (read(file) === identity) rmSync(file, { force: true });
    },
  };
}

// A link appears with its content; a file that is created and then written could be read empty in between.
function link(own, file) {
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

// Two may come here at once: what was moved is looked at again, and put back when it is a living one's.
function remove(file, stale) {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  if (read(aside) !== stale) link(aside, file);
  rmSync(aside, { force: true });
}

const pidOf = (holder) => Number(holder.split(' ')[0]);

function isAlive(holder) {
  const pid = pidOf(holder);
  return startOf(pid) !== null && holder === `${pid} ${startOf(pid)}`;
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
