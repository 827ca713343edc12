import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '@/scripts/free-port.mjs';
import { ensureDatabase } from '@/scripts/postgres/database.mjs';
import { migrate } from '@/scripts/postgres/migrate.mjs';
import { startPostgres } from '@/scripts/postgres/server.mjs';
import { startOf } from '@/scripts/process.mjs';

/** The embedded Postgres, at the same address after each start, as a served one would be. */
export class KillableDatabase {
  private constructor(
    private readonly home: string,
    private readonly port: number,
    private pid: number,
    readonly url: string,
    readonly stop: () => Promise<void>,
  ) {}

  static async start(folder: string): Promise<KillableDatabase> {
    const home = KillableDatabase.homeIn(folder);
    // As in production: without `synchronous_commit` a kill -9 loses what was committed in the last moments.
    const server = await startPostgres(home, { port: await freePort() });
    const url = await ensureDatabase(server, 'console');
    await migrate(url, path.resolve('prisma/migrations'));
    return new KillableDatabase(home, server.port, server.pid, url, server.stop);
  }

  static homeIn(folder: string): string {
    return path.join(folder, 'postgres');
  }

  /** Kills the postmaster; its workers end by themselves when they notice. */
  async kill(): Promise<void> {
    process.kill(this.pid, 'SIGKILL');
    while (startOf(this.pid) !== null) await pause(10);
  }

  async revive(): Promise<void> {
    if (startOf(this.pid) === null) await this.restart();
  }

  async restart(): Promise<void> {
    this.pid = (await startPostgres(this.home, { port: this.port })).pid;
  }
}
