// `npm run metrics:stored`: what the metrics store holds, and how much room it takes. Works beside a running console.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { openLog } from './audit/open-log.mjs';
import { storedLines } from './metrics/stored.mjs';
import { refuseOldNode } from './setup/node.mjs';
import { explain } from './setup/problem.mjs';
import { root } from './setup/root.mjs';

refuseOldNode();
if (existsSync(path.join(root, '.env'))) process.loadEnvFile(path.join(root, '.env'));
try {
  const database = await openLog(
    path.resolve(root, process.env.DATA_DIR || '.data'),
    process.env.DATABASE_URL,
  );
  try {
    for (const line of await storedLines(database.url)) console.log(line);
  } finally {
    await database.close();
  }
} catch (error) {
  console.error(`✗ ${explain(error)}`);
  process.exitCode = 1;
}
