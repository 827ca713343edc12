/** Prisma's codes for a database that is out of reach, starts, or has too many clients: nothing is wrong with the query. */
const AWAY = /^P1\d{3}$|^P2024$|^P2028$|^P2037$/;
/** Postgres' own: connection exceptions, operator intervention (57P01 to 57P03), resources, a transaction left idle. In P2010 of a raw query. */
const SQLSTATE = /\b(?:08\d{3}|57P0\d|25P03|53\d{3})\b/;
const BROKEN =
  /can't reach database server|connection (?:terminated|closed|refused)|ECONNREFUSED|ECONNRESET|EPIPE|server closed|not queryable|database system is/i;
/** The driver's own sentence, which Prisma passes on as it is: the next query after the database ended the connection. */
const ENDED = 'Client has encountered a connection error and is not queryable';

/** Whether the database went away under a query, so that it may be asked again later. Pure. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  if (AWAY.test(code)) return true;
  if (error.message === ENDED) return true;
  if (!/^(?:PrismaClient|DriverAdapter)/.test(error.name)) return false;
  const said = `${error.message} ${'meta' in error ? JSON.stringify(error.meta) : ''}`;
  return SQLSTATE.test(said) || BROKEN.test(said);
}
