import type { AuditRow } from './schema';

const COLUMNS = [
  'id',
  'at',
  'kind',
  'actorId',
  'actorName',
  'action',
  'subjectKind',
  'subjectId',
  'summary',
  'before',
  'after',
  'presetId',
  'revisionId',
  'jobId',
  'hash',
] as const satisfies readonly (keyof AuditRow)[];

/** The audit log as CSV (RFC 4180, UTF-8), a batch at a time. */
export async function* exportCsv(batches: AsyncIterable<AuditRow[]>): AsyncGenerator<string> {
  yield line(COLUMNS);
  for await (const rows of batches) {
    yield rows.map((row) => line(COLUMNS.map((column) => text(row[column])))).join('');
  }
}

function text(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function line(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

/** A cell that a spreadsheet would run as a formula begins with an apostrophe, so that it stays text. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
