import 'server-only';
import { type AuditRow, HistoryFilter } from '@/lib/audit/schema';
import { auditBatches } from '@/lib/audit/store';
import { withoutAddresses } from '@/lib/audit/without-addresses';
import { type Actor, may } from '@/lib/auth/roles';

const BATCH = 1_000;

interface ExportFormat {
  type: string;
  ending: string;
  write(batches: AsyncIterable<AuditRow[]>): AsyncGenerator<string>;
}

/** All entries of the filter in the query as a file that is written while it is read: its size does not matter. */
export function exportResponse(actor: Actor, request: Request, format: ExportFormat): Response {
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const batches = auditBatches(HistoryFilter.parse(asked), BATCH);
  const shown = may(actor.role, 'people.manage') ? batches : withoutAddresses(batches);
  const chunks = format.write(shown);
  const encoder = new TextEncoder();
  const body = new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
  const name = `history-${new Date().toISOString().slice(0, 10)}.${format.ending}`;
  return new Response(body, {
    headers: {
      'content-type': `${format.type}; charset=utf-8`,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  });
}
