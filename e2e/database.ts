import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';

/** Where the database of a running console is, for another console. */
export function databaseUrl(dataDir: string): string {
  const home = join(dataDir, 'postgres');
  const [, , , port] = readFileSync(join(home, 'cluster/postmaster.pid'), 'utf8').split('\n');
  const password = encodeURIComponent(readFileSync(join(home, 'password'), 'utf8'));
  return `postgresql://console:${password}@127.0.0.1:${port}/console`;
}

/** Asks the database of a running console, past the console. */
export async function askDatabase(dataDir: string, sql: string, values: unknown[] = []): Promise<unknown[]> {
  const client = new Client({ connectionString: databaseUrl(dataDir) });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}
