import { createHash, randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';

const validHours = 24;

/** A one-time token for the first admin, in place of any earlier one; null as soon as somebody has an account. */
export async function setupToken(databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM "User" LIMIT 1');
    if (rowCount > 0) return null;
    const token = randomBytes(32).toString('base64url');
    await client.query('BEGIN');
    await client.query('DELETE FROM "Invitation" WHERE "invitedById" IS NULL AND "usedAt" IS NULL');
    await client.query(
      `INSERT INTO "Invitation" (id, "tokenHash", role, "expiresAt")
       VALUES ($1, $2, 'admin', now() + make_interval(hours => $3))`,
      [randomUUID(), createHash('sha256').update(token).digest('hex'), validHours],
    );
    await client.query('COMMIT');
    return token;
  } finally {
    await client.end();
  }
}
