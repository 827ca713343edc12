import { randomBytes } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { tryLock } from '../lock.mjs';
import { Problem } from '../setup/problem.mjs';

/** The folder that all data lives in, made when it is not there. Its secrets have mode 600 each. */
export function openDataFolder(folder) {
  try {
    mkdirSync(path.join(folder, 'logs'), { recursive: true, mode: 0o755 });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    if (error.code === 'ENOSPC') throw error;
    throw new Problem(
      `The data folder ${folder} cannot be written (${error.code}). Give this user the right to, or set DATA_DIR to another folder.`,
    );
  }
  return folder;
}

/** Makes this process the only start script on the folder; gives what lets go of it. */
export function takeDataFolder(folder) {
  const { holder, release } = tryLock(path.join(folder, 'start.lock'));
  if (release) return release;
  throw new Problem(
    `The console already runs on this data folder (process ${holder}). Stop it first, or set DATA_DIR to another folder.`,
  );
}

/** A random secret, made once and kept. */
export function secretIn(folder, name) {
  const file = path.join(folder, name);
  if (!existsSync(file)) {
    writeFileSync(`${file}.new`, randomBytes(32).toString('base64url'), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return readFileSync(file, 'utf8').trim();
}
