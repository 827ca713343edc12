import 'server-only';
import pg from 'pg';
import { env } from '@/lib/env';

/** Told the text of a notice; null after the connection was lost, when some may have been missed. */
export type Hearer = (notice: string | null) => void;

const RECONNECT_MS = 1_000;

class Notices {
  private readonly hearers = new Map<string, Set<Hearer>>();
  private client: pg.Client | null = null;
  private connecting = false;

  hear(channel: string, hearer: Hearer): () => void {
    const ears = this.hearers.get(channel) ?? new Set();
    this.hearers.set(channel, ears.add(hearer));
    if (this.client) void this.listen(this.client, channel);
    else void this.connect();
    return () => {
      ears.delete(hearer);
      if (ears.size === 0) this.hearers.delete(channel);
      if (this.hearers.size === 0) this.disconnect();
    };
  }

  private async connect(): Promise<void> {
    if (this.connecting) return;
    this.connecting = true;
    const client = new pg.Client({ connectionString: env.DATABASE_URL, keepAlive: true });
    client.on('notification', ({ channel, payload }) => this.tell(channel, payload ?? ''));
    client.on('error', () => undefined);
    client.on('end', () => this.lost(client));
    try {
      await client.connect();
      this.client = client;
      for (const channel of this.hearers.keys()) await this.listen(client, channel);
      // What was told before the listening began is for everybody to look up.
      for (const channel of this.hearers.keys()) this.tell(channel, null);
    } catch {
      await client.end().catch(() => undefined);
    } finally {
      this.connecting = false;
    }
    if (this.hearers.size === 0) this.disconnect();
    else if (!this.client) this.retry();
  }

  private async listen(client: pg.Client, channel: string): Promise<void> {
    await client.query(`LISTEN ${client.escapeIdentifier(channel)}`).catch(() => undefined);
  }

  private lost(client: pg.Client): void {
    if (this.client !== client) return;
    this.client = null;
    if (this.hearers.size > 0) this.retry();
  }

  private retry(): void {
    setTimeout(() => this.hearers.size > 0 && this.connect(), RECONNECT_MS).unref();
  }

  private disconnect(): void {
    const client = this.client;
    this.client = null;
    void client?.end().catch(() => undefined);
  }

  private tell(channel: string, notice: string | null): void {
    for (const hearer of this.hearers.get(channel) ?? []) hearer(notice);
  }
}

const shared = globalThis as typeof globalThis & { databaseNotices?: Notices };

/**
 * Hears what any process says on a channel of the database (`pg_notify`). One connection a process, open while somebody
 * listens. A notice may be lost, behind some connection poolers all are: look by yourself now and then. Returns how to stop.
 */
export function onNotice(channel: string, hearer: Hearer): () => void {
  shared.databaseNotices ??= new Notices();
  return shared.databaseNotices.hear(channel, hearer);
}
