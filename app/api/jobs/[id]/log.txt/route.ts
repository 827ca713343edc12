import { guardRoute } from '@/lib/auth/guard';
import { jobById } from '@/lib/jobs/store';
import { storedLog } from '@/lib/jobs/stored-log';

type Context = { params: Promise<{ id: string }> };

/** What is stored of a job's log so far, as a text file. */
export const GET = guardRoute<Context>('console.read', async (_actor, _request, { params }) => {
  const job = await jobById((await params).id);
  if (!job) return new Response('There is no such job.\n', { status: 404 });
  return new Response(storedLog(job.id), {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': `attachment; filename="job-${job.number}.log"`,
    },
  });
});
