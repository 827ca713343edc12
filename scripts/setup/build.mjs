import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { alreadyDone } from './phase.mjs';
import { root } from './root.mjs';
import { run } from './run.mjs';

const sources = [
  'app',
  'components',
  'lib',
  'public',
  'modal/presets',
  'modal/catalogue.json',
  'prisma/schema.prisma',
  'instrumentation.ts',
  'proxy.ts',
  'next.config.mjs',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
];
const stamp = path.join(root, '.next/sources-hash');
export const nextProgram = path.join(root, 'node_modules/next/dist/bin/next');

/** Builds the console, unless .next holds a build of exactly these sources. */
export async function buildConsole(doing, logs) {
  const hash = sourcesHash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return alreadyDone;
  // Before the build: one that ends half-way must not be taken for done when the sources change back.
  rmSync(stamp, { force: true });
  doing('next build');
  await run(process.execPath, [nextProgram, 'build'], {
    name: 'next build',
    log: path.join(logs, 'build.log'),
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    telling: (lines) => lines.find((line) => /^(Type error|Error\b|Module not found)/.test(line)),
  });
  writeFileSync(stamp, hash);
  return 'built';
}

function sourcesHash() {
  const hash = createHash('sha256').update(process.version);
  for (const file of sources.flatMap((source) => filesOf(source)).sort()) {
    hash.update(`\0${file}\0`).update(readFileSync(path.join(root, file)));
  }
  return hash.digest('hex');
}

function filesOf(source) {
  const full = path.join(root, source);
  if (!existsSync(full)) return [];
  if (path.extname(source) !== '') return [source];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .filter((file) => !file.startsWith('lib/generated/') && !/\.test\.\w+$/.test(file));
}
