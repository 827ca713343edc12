import { exportResponse } from '@/app/api/history/export-response';
import { exportJson } from '@/lib/audit/export-json';
import { guardRoute } from '@/lib/auth/guard';

/** GET ?kind=…&preset=…&who=…&range=…&q=…: the filtered history as a JSON array. */
export const GET = guardRoute('console.read', (actor, request) =>
  exportResponse(actor, request, { type: 'application/json', ending: 'json', write: exportJson }),
);
