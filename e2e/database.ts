import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';

/** Asks the database of a running console, past the console. */
export async function askDatabase(dataDir: string, sql: string, values: unknown[] = []): Promise<unknown[]> {
  const home = join(dataDir, 'postgres');
  const [, , , port] = readFileSync(join(home, 'cluster/postmaster.pid'), 'utf8').split('\n');
  const password = readFileSync(join(home, 'password'), 'utf8');
  const client = new Client({
    host: '127.0.0.1',
    port: Number(port),
    user: 'console',
    password,
    database: 'console',
  });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}
