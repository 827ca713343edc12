// `npm run db:migration -- NAME`: writes the migration NAME from what schema.prisma says beyond the migrations before it.
// Offline: each migration keeps the schema it leads to beside its SQL.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { schemaSql } from './prisma/schema-sql.mjs';

export const migrationsFolder = 'prisma/migrations';
const schemaFile = 'prisma/schema.prisma';
// What schema.prisma cannot say (triggers, data to carry over) is written below this line and kept.
const byHand = '\n-- By hand\n';

/** The migrations in their order, each with its SQL and the schema it leads to. */
export function migrations(folder = migrationsFolder) {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return names
    .map(({ name }) => name)
    .sort()
    .map((name) => ({
      name,
      sql: readFileSync(path.join(folder, name, 'migration.sql'), 'utf8'),
      schema: readFileSync(path.join(folder, name, 'schema.prisma'), 'utf8'),
    }));
}

/** The generated part of a migration's SQL, and the rest. */
export function parts(sql) {
  const at = sql.indexOf(byHand);
  return at < 0 ? { generated: sql, rest: '' } : { generated: sql.slice(0, at), rest: sql.slice(at) };
}

async function write(asked) {
  const known = migrations();
  const last = known.at(-1);
  const again = last?.name.endsWith(`_${asked}`);
  const base = again ? known.at(-2) : last;
  const stamp = new Date().toISOString().replaceAll(/[-:T]/g, '').slice(0, 14);
  const folder = path.join(migrationsFolder, again ? last.name : `${stamp}_${asked}`);
  const schema = readFileSync(schemaFile, 'utf8');
  const rest = again ? parts(last.sql).rest : '';
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'migration.sql'), (await schemaSql(base?.schema ?? null, schema)) + rest);
  writeFileSync(path.join(folder, 'schema.prisma'), schema);
  console.log(`${folder}/migration.sql is written${again ? ' anew' : ''}.`);
}

if (existsSync(process.argv[1] ?? '') && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [asked] = process.argv.slice(2);
  if (!/^[a-z][a-z0-9_]*$/.test(asked ?? '')) {
    console.error('✗ Name the migration in lower case: npm run db:migration -- approvals');
    process.exitCode = 1;
  } else await write(asked);
}
