import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { installDependencies } from './dependencies.mjs';
import { refuseOldNode } from './node.mjs';
import { phase } from './phase.mjs';
import { generatePrismaClient } from './prisma-client.mjs';
import { explain } from './problem.mjs';
import { root } from './root.mjs';

/** Runs a command of the project to its end: what it throws becomes one line, and exit code 1. */
export async function command(work) {
  refuseOldNode();
  try {
    process.exitCode = (await work()) ? 0 : 1;
  } catch (error) {
    console.error(`✗ ${explain(error)}`);
    process.exitCode = 1;
  }
}

/** What every command needs: the dependencies and the database client. Gives the folder for logs. */
export async function prepare() {
  const logs = path.resolve(root, process.env.DATA_DIR || '.data', 'logs');
  mkdirSync(logs, { recursive: true });
  await phase('dependencies', (doing) => installDependencies(doing, logs));
  await phase('prisma client', (doing) => generatePrismaClient(doing, logs));
  return logs;
}
