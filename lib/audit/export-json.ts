import type { AuditRow } from './schema';

/** The audit log as one JSON array, an entry a line, a batch at a time. */
export async function* exportJson(batches: AsyncIterable<AuditRow[]>): AsyncGenerator<string> {
  let opening = '[\n';
  for await (const rows of batches) {
    yield opening + rows.map((row) => JSON.stringify(row)).join(',\n');
    opening = ',\n';
  }
  yield opening === ',\n' ? '\n]\n' : '[]\n';
}
