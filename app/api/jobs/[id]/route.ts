import { guardRoute } from '@/lib/auth/guard';
import { jobById } from '@/lib/jobs/store';

type Context = { params: Promise<{ id: string }> };

/** One job with its steps, as JSON. */
export const GET = guardRoute<Context>('console.read', async (_actor, _request, { params }) => {
  const job = await jobById((await params).id);
  if (!job)
    return Response.json({ error: { code: 'not-found', message: 'There is no such job.' } }, { status: 404 });
  return Response.json(job, { headers: { 'cache-control': 'no-store' } });
});
