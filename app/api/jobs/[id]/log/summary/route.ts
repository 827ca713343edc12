import { guardRoute } from '@/lib/auth/guard';
import { logSummary } from '@/lib/jobs/log-summary';

type Context = { params: Promise<{ id: string }> };

/** GET: what a stored log says in short: known lines, errors. */
export const GET = guardRoute<Context>('console.read', async (_actor, _request, { params }) => {
  const summary = await logSummary((await params).id);
  return Response.json(summary, { headers: { 'cache-control': 'no-store' } });
});
