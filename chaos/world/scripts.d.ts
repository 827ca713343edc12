// The start script's own parts, as far as the kill table uses them.
declare module '@/scripts/free-port.mjs' {
  export function freePort(): Promise<number>;
}

declare module '@/scripts/postgres/server.mjs' {
  interface Server {
    port: number;
    pid: number;
    url(database: string): string;
    stop(): Promise<void>;
  }
  export function startPostgres(
    home: string,
    options?: { durable?: boolean; port?: number },
  ): Promise<Server>;
}

declare module '@/scripts/postgres/database.mjs' {
  export function ensureDatabase(server: { url(database: string): string }, name: string): Promise<string>;
}

declare module '@/scripts/postgres/migrate.mjs' {
  export function migrate(url: string, folder: string): Promise<string[]>;
}

declare module '@/scripts/process.mjs' {
  export function startOf(pid: number): string | null;
}

declare module '@/scripts/audit/verify.mjs' {
  export function verifyLog(url: string): Promise<{ whole: boolean; line: string }>;
}
