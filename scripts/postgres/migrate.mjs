import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';

// The number and the table are those of `prisma migrate deploy`, so both can be used on one database.
const prismaLock = 72707369;
const migrationTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`;

/**
 * Brings the database at `url` to the migrations in `folder`; gives the names it applied. Several at once: one
 * applies, the others wait and find nothing to do. Refuses a database whose history is not a beginning of the folder's.
 */
export async function migrate(url, folder) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [prismaLock]);
    await client.query(migrationTable);
    const known = migrationsIn(folder);
    const done = await appliedIn(client);
    refuseOtherHistory(known, done);
    const pending = known.filter(({ name }) => !done.has(name));
    for (const migration of pending) await apply(client, migration);
    return pending.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

function migrationsIn(folder) {
  const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return entries
    .map(({ name }) => {
      const sql = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function appliedIn(client) {
  const { rows } = await client.query(
    'SELECT migration_name, checksum FROM "_prisma_migrations" WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  );
  return new Map(rows.map((row) => [row.migration_name, row.checksum]));
}

function refuseOtherHistory(known, done) {
  const files = new Map(known.map(({ name, checksum }) => [name, checksum]));
  for (const [name, checksum] of done) {
    if (!files.has(name)) {
      throw new Error(
        `The database has the migration ${name}, which this version does not know. Start the newer version, or use another DATA_DIR.`,
      );
    }
    if (files.get(name) !== checksum) {
      throw new Error(
        `The migration ${name} was changed after this database applied it. Restore the file; or, if its data may go, use another DATA_DIR.`,
      );
    }
  }
}

async function apply(client, { name, sql, checksum }) {
  await client.query('BEGIN');
  try {
    await client.query(sql);
    await client.query(
      'INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ($1, $2, $3, clock_timestamp(), 1)',
      [randomUUID(), checksum, name],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw new Error(`The migration ${name} failed: ${error.message}`);
  }
}
