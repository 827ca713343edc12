import { buildConsole } from './build.mjs';
import { installDependencies } from './dependencies.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { phase } from './phase.mjs';
import { generatePrismaClient } from './prisma-client.mjs';
import { installPython } from './python.mjs';

/** Brings the checkout to where it can run: always the dependencies and the database client, `python` and `build` when asked. */
export async function prepare(logs, wanted = []) {
  await oneAtATime(async () => {
    await phase('dependencies', (doing) => installDependencies(doing, logs));
    if (wanted.includes('python')) await phase('python', (doing) => installPython(doing, logs));
    await phase('prisma client', (doing) => generatePrismaClient(doing, logs));
    if (wanted.includes('build')) await phase('build', (doing) => buildConsole(doing, logs));
  });
}
