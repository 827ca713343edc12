import { exportResponse } from '@/app/api/history/export-response';
import { exportCsv } from '@/lib/audit/export-csv';
import { guardRoute } from '@/lib/auth/guard';

/** GET ?kind=…&preset=…&who=…&range=…&q=…: the filtered history as CSV. */
export const GET = guardRoute('console.read', (actor, request) =>
  exportResponse(actor, request, { type: 'text/csv', ending: 'csv', write: exportCsv }),
);
