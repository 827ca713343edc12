import 'server-only';
import { db } from '@/lib/db';

/** The writes on a job's steps, each with the times that the page shows. */

/** A step that runs already keeps its start: a job taken over goes on with it. */
export async function beginStep(jobId: string, key: string, detail: string | null = null): Promise<void> {
  await db.jobStep.updateMany({
    where: { jobId, key, status: { not: 'running' } },
    data: { status: 'running', detail, startedAt: new Date(), finishedAt: null },
  });
}

export async function describeStep(jobId: string, key: string, detail: string): Promise<void> {
  await db.jobStep.updateMany({ where: { jobId, key }, data: { detail } });
}

export async function finishStep(jobId: string, key: string, detail?: string): Promise<void> {
  await db.jobStep.updateMany({
    where: { jobId, key, status: 'running' },
    data: { status: 'done', finishedAt: new Date(), ...(detail !== undefined && { detail }) },
  });
}
