import type { AuditRow } from './schema';

/** E-mail addresses are for those who manage people: everybody else gets the same entries without them. */
export async function* withoutAddresses(batches: AsyncIterable<AuditRow[]>): AsyncGenerator<AuditRow[]> {
  for await (const rows of batches) {
    yield rows.map((row) => ({ ...row, before: withoutEmail(row.before), after: withoutEmail(row.after) }));
  }
}

function withoutEmail(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('email' in value)) return value;
  const { email: _, ...rest } = value;
  return rest;
}
