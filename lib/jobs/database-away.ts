/** Prisma's codes for a database that is out of reach, starts, or has too many clients: nothing is wrong with the query. */
const AWAY = /^P1\d{3}$|^P2024$|^P2028$|^P2037$/;
/** Postgres' own: connection exceptions, operator intervention (57P01 to 57P03), resources. In P2010 of a raw query. */
const SQLSTATE = /\b(?:08\d{3}|57P0\d|53\d{3})\b/;
const BROKEN =
  /can't reach database server|connection (?:terminated|closed|refused)|ECONNREFUSED|ECONNRESET|EPIPE|server closed|not queryable|database system is/i;

/** Whether the database went away under a query, so that it may be asked again later. Pure. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  if (AWAY.test(code)) return true;
  if (!/^(?:PrismaClient|DriverAdapter)/.test(error.name)) return false;
  const said = `${error.message} ${'meta' in error ? JSON.stringify(error.meta) : ''}`;
  return SQLSTATE.test(said) || BROKEN.test(said);
}
