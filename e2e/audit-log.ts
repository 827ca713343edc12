import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { askDatabase } from './database';

/** The audit log of a running console, past the console. */
export class AuditLog {
  constructor(private readonly dataDir: string) {}

  /** As many entries as a busy year leaves behind. */
  async fill(count: number): Promise<void> {
    await this.query(
      `INSERT INTO "AuditEntry" ("actorName", "action", "subjectKind", "subjectId", "summary")
       SELECT 'Some Team', 'preset.protect', 'preset', n::text, 'Change ' || n || ' of the past'
       FROM generate_series(1, $1::int) AS n`,
      [count],
    );
  }

  /** What `npm run audit:verify` says. */
  async verify(): Promise<string> {
    const env = { ...process.env, DATA_DIR: this.dataDir, DATABASE_URL: '' };
    const verifying = promisify(execFile)(process.execPath, ['scripts/audit.mjs'], { env });
    const { stdout } = await verifying.catch((failed: { stdout: string }) => failed);
    return stdout;
  }

  /** As somebody does who owns the database: past the triggers that refuse a change. */
  async changeThePast(id: number): Promise<void> {
    await this.query('ALTER TABLE "AuditEntry" DISABLE TRIGGER audit_refuse');
    await this.query(`UPDATE "AuditEntry" SET "actorName" = 'Somebody Else' WHERE "id" = $1`, [id]);
    await this.query('ALTER TABLE "AuditEntry" ENABLE TRIGGER audit_refuse');
  }

  private async query(sql: string, values: unknown[] = []): Promise<void> {
    await askDatabase(this.dataDir, sql, values);
  }
}
