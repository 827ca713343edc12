import 'server-only';
import { db } from '@/lib/db';
import { isRegister, JobStatus } from '@/lib/jobs/schema';
import type { StepJob, StepKey } from './schema';

const JOBS = 50;

/** The newest job of each step, among the newest on a target. */
export async function stepJobs(targetId: string): Promise<Partial<Record<StepKey, StepJob>>> {
  const rows = await db.job.findMany({
    where: { targetId, kind: { in: ['deploy', 'rollback', 'download', 'compile'] } },
    orderBy: { number: 'desc' },
    take: JOBS,
  });
  const jobs: Partial<Record<StepKey, StepJob>> = {};
  for (const { kind, params, id, number, status, error } of rows) {
    jobs[stepOf(kind, params)] ??= { id, number, status: JobStatus.parse(status), error };
  }
  return jobs;
}

function stepOf(kind: string, params: unknown): StepKey {
  if (kind === 'download' || kind === 'compile') return kind;
  return isRegister(params) ? 'register' : 'deploy';
}

/** Whether the job that made a deployment only registered its revision. */
export async function wasRegistered(jobId: string): Promise<boolean> {
  const job = await db.job.findUnique({ where: { id: jobId }, select: { params: true } });
  return isRegister(job?.params);
}
