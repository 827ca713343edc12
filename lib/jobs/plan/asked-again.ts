import 'server-only';
import { db } from '@/lib/db';
import type { AskedDeploy, PlanRequest } from '@/lib/jobs/plan/plan';
import { requestOf } from '@/lib/jobs/request-of';
import type { ScaleSettings } from '@/lib/jobs/schema';
import { JobRequest } from '@/lib/jobs/start-job';

/** What a plan is made for, with all that was asked for. */
export interface PlannedRequest {
  request: Exclude<PlanRequest, { kind: 'again' }> | { kind: 'scale' | 'stop' };
  asked: AskedDeploy | null;
  settings: ScaleSettings | null;
}

/** What a job had asked for, to be planned anew; null when there is no such job, or nobody can read what it asked. */
export async function askedAgain(jobId: string): Promise<PlannedRequest | null> {
  const job = await db.job.findUnique({ where: { id: jobId }, include: { target: true } });
  const parsed = job && JobRequest.safeParse(requestOf(job, job.target.appName));
  if (!parsed?.success) return null;
  const { data } = parsed;
  if (data.kind === 'scale') return { request: { kind: 'scale' }, asked: null, settings: data.settings };
  if (!('revisionId' in data)) return { request: { kind: data.kind }, asked: null, settings: null };
  const { revisionId, strategy, lastSteps, register } = data;
  if (register) return { request: { kind: 'register', revisionId }, asked: null, settings: null };
  return { request: { kind: data.kind, revisionId }, asked: { strategy, lastSteps }, settings: null };
}
