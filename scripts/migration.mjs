// `npm run db:migration`: writes the one unreleased migration anew from schema.prisma. Offline: the engine is WASM from npm.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { schemaSql } from './prisma/schema-sql.mjs';

const schemaFile = 'prisma/schema.prisma';
export const migrationFile = 'prisma/migrations/20261123000000_init/migration.sql';

/** The SQL that makes an empty database into what schema.prisma says. */
export async function freshMigration(root = process.cwd()) {
  const schemaPath = path.join(root, schemaFile);
  return await schemaSql(schemaPath, readFileSync(schemaPath, 'utf8'));
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const sql = await freshMigration();
  mkdirSync(path.dirname(migrationFile), { recursive: true });
  writeFileSync(migrationFile, sql);
  console.log(`${migrationFile}: ${sql.split('CREATE TABLE').length - 1} tables`);
}
