import { guardRoute } from '@/lib/auth/guard';
import { may } from '@/lib/auth/roles';
import { PlanRequest } from '@/lib/jobs/plan/plan';
import { readPlan } from '@/lib/jobs/plan/read-plan';

/** GET: what a job would do, take and cost. `modal=1` also asks Modal, which may take 5 s. */
export const GET = guardRoute('job.start', async (actor, request) => {
  const { modal, ...asked } = Object.fromEntries(new URL(request.url).searchParams);
  const parsed = PlanRequest.safeParse(asked);
  if (!parsed.success) return refuse(400, 'invalid', 'Ask for the plan of a kind of job, and of a revision.');
  const mayOverride = may(actor.role, 'guard.override');
  const plan = await readPlan(parsed.data, { withModal: modal === '1', mayOverride });
  if (!plan.ok) return refuse(404, plan.error.code, plan.error.message);
  return Response.json(plan.value, { headers: { 'cache-control': 'no-store' } });
});

function refuse(status: number, code: string, message: string): Response {
  return Response.json({ error: { code, message } }, { status });
}
