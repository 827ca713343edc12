import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { alreadyDone } from './phase.mjs';
import { root } from './root.mjs';
import { run } from './run.mjs';

const folder = path.join(root, 'lib/generated/prisma');
const stamp = path.join(folder, '.schema-hash');

/** Generates lib/generated/prisma, unless it is of this schema and this Prisma. */
export async function generatePrismaClient(doing, logs) {
  const hash = createHash('sha256');
  for (const file of ['prisma/schema.prisma', 'node_modules/prisma/package.json']) {
    hash.update(readFileSync(path.join(root, file)));
  }
  const wanted = hash.digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return alreadyDone;
  doing('prisma generate');
  const log = path.join(logs, 'prisma.log');
  const script = path.join(root, 'scripts/prisma.mjs');
  await run(process.execPath, [script, 'generate'], { name: 'prisma generate', log });
  writeFileSync(stamp, wanted);
  return 'generated';
}
