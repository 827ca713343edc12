import 'server-only';
import { db } from '@/lib/db';
import { databaseNow } from '@/lib/task-lease';

/** A job and the process that works on it. */
export interface HeldJob {
  jobId: string;
  holder: string;
}

/** The writes on a job's steps, each with the times that the page shows, by the database's clock; nothing is written once another holds the job. */

/** A step that runs already keeps its start: a job taken over goes on with it. */
export async function beginStep(held: HeldJob, key: string, detail: string | null = null): Promise<void> {
  await db.jobStep.updateMany({
    where: { ...stepsOf(held), key, status: { not: 'running' } },
    data: { status: 'running', detail, startedAt: await databaseNow(), finishedAt: null },
  });
}

export async function describeStep(held: HeldJob, key: string, detail: string): Promise<void> {
  await db.jobStep.updateMany({ where: { ...stepsOf(held), key }, data: { detail } });
}

export async function finishStep(held: HeldJob, key: string, detail?: string): Promise<void> {
  await db.jobStep.updateMany({
    where: { ...stepsOf(held), key, status: 'running' },
    data: { status: 'done', finishedAt: await databaseNow(), ...(detail !== undefined && { detail }) },
  });
}

function stepsOf({ jobId, holder }: HeldJob) {
  return { jobId, job: { leaseOwner: holder } };
}
