import { guardRoute } from '@/lib/auth/guard';
import { jobStarts } from '@/lib/jobs/job-starts';
import { openStartsNow } from '@/lib/starts/read-starts';

/** GET: containers that a job brought up, newest first; without `job` those that are coming up at this moment. */
export const GET = guardRoute('console.read', async (_actor, request) => {
  const jobId = new URL(request.url).searchParams.get('job');
  const starts = jobId === null ? await openStartsNow() : ((await jobStarts(jobId)) ?? []);
  return Response.json(starts, { headers: { 'cache-control': 'no-store' } });
});
