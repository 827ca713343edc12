import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { stillRuns } from '../process.mjs';
import { Problem } from '../setup/problem.mjs';

const mark = 'start.mjs';

/** Takes the data folder for this process; a Problem when a living start script has it. Gives the release. */
export function takeLock(file) {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, String(process.pid), { mode: 0o600 });
  try {
    while (!link(own, file)) removeIfStale(file);
  } finally {
    rmSync(own, { force: true });
  }
  return () => {
    if (read(file) === String(process.pid)) rmSync(file, { force: true });
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

function removeIfStale(file) {
  const holder = read(file);
  if (holder === null) return;
  if (Number(holder) !== process.pid && stillRuns(holder, mark)) {
    throw new Problem(
      `The console already runs on this data folder (process ${holder}). Stop it first, or set DATA_DIR to another folder.`,
    );
  }
  // Two may come here at once: what was moved is looked at again, and put back when it is a living one's.
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  if (read(aside) !== holder) link(aside, file);
  rmSync(aside, { force: true });
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
