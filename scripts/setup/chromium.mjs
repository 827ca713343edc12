import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { alreadyDone } from './phase.mjs';
import { Problem } from './problem.mjs';
import { run } from './run.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const applications = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Finds the browser of the stories (`PLAYWRIGHT_CHROMIUM_PATH` wins); on Debian as root, installs it. */
export async function findChromium(doing, logs) {
  const given = process.env.PLAYWRIGHT_CHROMIUM_PATH;
  if (given && !existsSync(given))
    throw new Problem(`PLAYWRIGHT_CHROMIUM_PATH names ${given}, which does not exist.`);
  const present = given ?? systemChromium();
  if (present) return { note: `${alreadyDone}: ${present}`, value: present };
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) {
    throw new Problem(
      'The browser stories need Chromium. Install it (Debian: sudo apt-get install chromium; elsewhere: npx playwright install chromium) or set PLAYWRIGHT_CHROMIUM_PATH.',
    );
  }
  doing('apt-get install chromium');
  const log = path.join(logs, 'chromium.log');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update'], { name: 'apt-get update', log, env });
  const packages = ['install', '-y', '--no-install-recommends', 'chromium'];
  await run('apt-get', packages, { name: 'apt-get install chromium', log, env });
  return { note: 'installed by apt-get', value: systemChromium() };
}

function systemChromium() {
  const onPath = (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((folder) => names.map((name) => path.join(folder, name)));
  return [...onPath, ...applications].find((file) => existsSync(file));
}
