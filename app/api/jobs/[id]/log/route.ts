import { guardRoute } from '@/lib/auth/guard';
import { tailLog } from '@/lib/jobs/tail-log';
import { resumeAfter, sseResponse } from '@/lib/sse';

type Context = { params: Promise<{ id: string }> };

/**
 * A job's log as server-sent events: `lines` with an array of lines and the last number as id, then `end`.
 * With `?end=1` it keeps to the end: lines far behind are not sent, `behind` names the newest.
 */
export const GET = guardRoute<Context>('console.read', async (_actor, request, { params }) => {
  const { id } = await params;
  const skipsWhenBehind = new URL(request.url).searchParams.has('end');
  return sseResponse(async function* (readerGone) {
    yield* tailLog(id, resumeAfter(request), readerGone, { skipsWhenBehind });
    yield { event: 'end', data: null };
  });
});
