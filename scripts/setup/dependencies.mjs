import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { alreadyDone } from './phase.mjs';
import { root } from './root.mjs';
import { run } from './run.mjs';

/** Installs what package-lock.json pins, unless node_modules is exactly that. */
export async function installDependencies(doing, logs) {
  if (dependenciesAreComplete(root)) return alreadyDone;
  doing('npm ci');
  const [program, ...npm] = npmCommand();
  await run(
    program,
    // Development parts too, whatever NODE_ENV says: the build needs them. No install script is needed.
    [...npm, 'ci', '--include=dev', '--include=optional', '--ignore-scripts', '--no-audit', '--no-fund'],
    {
      name: 'npm ci',
      log: path.join(logs, 'npm.log'),
      telling: (lines) => lines.find((line) => line.startsWith('npm error') && !/ code /.test(line)),
    },
  );
  return 'installed from package-lock.json';
}

/**
 * npm writes node_modules/.package-lock.json last, when all is in place. So: it is there, says what
 * package-lock.json says, and each package has its folder. Only optional packages (other platforms) may be absent.
 */
export function dependenciesAreComplete(folder) {
  const wanted = readPackages(path.join(folder, 'package-lock.json'));
  const present = readPackages(path.join(folder, 'node_modules/.package-lock.json'));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([place, pkg]) => {
    if (place === '') return true;
    const found = present[place];
    if (!found) return Boolean(pkg.optional || pkg.devOptional || pkg.peer);
    return found.version === pkg.version && existsSync(path.join(folder, place, 'package.json'));
  });
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}

// `npm start` says where npm itself is; on Windows the program npm is a shell script that spawn cannot start.
function npmCommand() {
  const script = process.env.npm_execpath;
  return script?.endsWith('npm-cli.js') ? [process.execPath, script] : ['npm'];
}
