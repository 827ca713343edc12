import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { refuseOldNode } from './node.mjs';
import { explain } from './problem.mjs';
import { root } from './root.mjs';

/**
 * Runs a command of the project to its end. `work` gets the folder for logs and says whether all went well;
 * what it throws becomes one line, and exit code 1.
 */
export async function command(work) {
  refuseOldNode();
  try {
    const logs = path.resolve(root, process.env.DATA_DIR || '.data', 'logs');
    mkdirSync(logs, { recursive: true });
    process.exitCode = (await work(logs)) ? 0 : 1;
  } catch (error) {
    console.error(`✗ ${explain(error)}`);
    process.exitCode = 1;
  }
}
