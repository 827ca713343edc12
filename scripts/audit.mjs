// `npm run audit:verify`: whether anybody changed the past. Recomputes every hash of the audit log outside of the database.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { openLog } from './audit/open-log.mjs';
import { auditOptions, usage } from './audit/options.mjs';
import { verifyLog } from './audit/verify.mjs';
import { refuseOldNode } from './setup/node.mjs';
import { explain } from './setup/problem.mjs';
import { root } from './setup/root.mjs';

const UNREADABLE = 2;

refuseOldNode();
const { problem, help, expect } = auditOptions(process.argv.slice(2));
if (help) console.log(usage);
else if (problem) refuse(problem);
else await verify(expect).catch((error) => refuse(explain(error)));

async function verify(expected) {
  if (existsSync(path.join(root, '.env'))) process.loadEnvFile(path.join(root, '.env'));
  const dataDir = path.resolve(root, process.env.DATA_DIR || '.data');
  const log = await openLog(dataDir, process.env.DATABASE_URL);
  try {
    const { whole, line } = await verifyLog(log.url, expected);
    console.log(`${whole ? '✓' : '✗'} ${line}`);
    process.exitCode = whole ? 0 : 1;
  } finally {
    await log.close();
  }
}

function refuse(text) {
  console.error(`✗ ${text}`);
  process.exitCode = UNREADABLE;
}
