import { guardRoute } from '@/lib/auth/guard';
import { readVolumeJob } from '@/lib/jobs/progress/read-volume-job';

type Context = { params: Promise<{ id: string }> };

/** How far a download or a compile is, and its receipt once it has one. */
export const GET = guardRoute<Context>('console.read', async (_actor, _request, { params }) => {
  const told = await readVolumeJob((await params).id);
  if (!told)
    return Response.json(
      { error: { code: 'not-found', message: 'There is no such job on a volume.' } },
      { status: 404 },
    );
  return Response.json(told, { headers: { 'cache-control': 'no-store' } });
});
