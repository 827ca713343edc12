import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { alreadyDone } from './phase.mjs';
import { Problem } from './problem.mjs';
import { root } from './root.mjs';
import { run } from './run.mjs';

const names = ['python3', 'python3.13', 'python3.12', 'python3.11', 'python3.10', 'python'];
const venv = path.join(root, '.venv');
const requirements = path.join(root, 'modal/requirements.txt');
const stamp = path.join(venv, '.requirements-hash');

/** A program of the virtual environment, such as `python` or `modal`. */
export const venvProgram = (name) =>
  process.platform === 'win32' ? path.join(venv, 'Scripts', `${name}.exe`) : path.join(venv, 'bin', name);

/** Makes .venv with the packages that modal/requirements.txt pins, unless it has them. */
export async function installPython(doing, logs) {
  const hash = createHash('sha256').update(readFileSync(requirements)).digest('hex');
  if (answers(venvProgram('python'), ['-c', '']) && stampSays(hash)) return alreadyDone;
  rmSync(stamp, { force: true });
  const log = path.join(logs, 'python.log');
  if (!answers(venvProgram('python'), ['-m', 'pip', '--version'])) {
    const python = findPython();
    doing(`virtual environment of Python ${python.version}`);
    await run(python.program, ['-m', 'venv', '--clear', venv], { name: 'python -m venv', log });
  }
  doing('pip install');
  const install = ['-m', 'pip', 'install', '--no-input', '--disable-pip-version-check', '-r', requirements];
  const telling = (lines) => lines.find((line) => line.startsWith('ERROR:'));
  await run(venvProgram('python'), install, { name: 'pip install', log, telling });
  writeFileSync(stamp, hash);
  return 'installed from modal/requirements.txt';
}

function stampSays(hash) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
}

/** The first Python on PATH that is new enough and can make virtual environments (`PYTHON` wins). */
function findPython() {
  const candidates = process.env.PYTHON ? [process.env.PYTHON] : names;
  const found = candidates.map(lookAt).filter(Boolean);
  const fit = found.filter((python) => python.newEnough);
  const complete = fit.find((python) => python.hasVenv);
  if (complete) return complete;
  if (fit[0]) {
    throw new Problem(
      `Python ${fit[0].version} is here, but not its venv module. Install it (Debian and Ubuntu: apt-get install python3-venv) and start again.`,
    );
  }
  const old = found[0] ? `only Python ${found[0].version} was found` : 'no python3 was found on PATH';
  throw new Problem(
    `Python 3.10 or newer is needed, and ${old}. Install it (Debian and Ubuntu: apt-get install python3 python3-venv), or set PYTHON to its path, and start again.`,
  );
}

function lookAt(program) {
  const script = [
    'import sys, importlib.util as u',
    'print("%d.%d" % sys.version_info[:2], sys.version_info >= (3, 10), all(u.find_spec(m) for m in ("venv", "ensurepip")))',
  ].join('\n');
  const { status, stdout } = spawnSync(program, ['-c', script], { encoding: 'utf8' });
  if (status !== 0) return null;
  const [version, newEnough, hasVenv] = stdout.trim().split(' ');
  return { program, version, newEnough: newEnough === 'True', hasVenv: hasVenv === 'True' };
}

function answers(program, args) {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}
