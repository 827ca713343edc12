import 'server-only';
import { db } from '@/lib/db';
import type { Deployment } from '@/lib/generated/prisma/client';
import type { NewDeployment } from '@/lib/jobs/job-kind';
import type { JobRun } from '@/lib/jobs/job-run';

/** Keeps that Modal has published a job's deployment, at once: whatever comes after it, this version stands. Twice is as good as once. */
export async function recordDeployment(run: JobRun, published: NewDeployment): Promise<Deployment> {
  run.assertHeld();
  const { id: jobId, targetId, requestedByName: deployedByName } = run.job;
  return db.deployment.upsert({
    where: { jobId },
    create: { ...published, jobId, targetId, deployedByName },
    // A job that was put back in its queue publishes anew.
    update: published,
  });
}
