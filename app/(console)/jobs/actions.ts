'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { actorFor } from '@/lib/auth/session';
import { cancelJob } from '@/lib/jobs/cancel-job';
import { requeueJob } from '@/lib/jobs/requeue-job';
import { retryJob } from '@/lib/jobs/retry-job';
import { type JobRequest, startJob } from '@/lib/jobs/start-job';
import type { Failure } from '@/lib/result';
import { overrideOf } from './override-of';

export async function startDeploy(_before: Failure | null, form: FormData): Promise<Failure | null> {
  return start({ kind: 'deploy', ...revisionOf(form) }, form);
}

export async function startRollback(_before: Failure | null, form: FormData): Promise<Failure | null> {
  return start({ kind: 'rollback', ...revisionOf(form) }, form);
}

export async function startRollover(_before: Failure | null, form: FormData): Promise<Failure | null> {
  return start({ kind: 'rollover' }, form);
}

export async function startScale(_before: Failure | null, form: FormData): Promise<Failure | null> {
  return start({ kind: 'scale', settings: settingsOf(form) }, form);
}

export async function startStop(_before: Failure | null, form: FormData): Promise<Failure | null> {
  return start({ kind: 'stop', appName: String(form.get('appName') ?? '') }, form);
}

export async function startDownload(_before: Failure | null, form: FormData): Promise<Failure | null> {
  return start({ kind: 'download' }, form);
}

export async function startCompile(_before: Failure | null, form: FormData): Promise<Failure | null> {
  return start({ kind: 'compile' }, form);
}

export async function startGolden(_before: Failure | null, form: FormData): Promise<Failure | null> {
  return start({ kind: 'golden' }, form);
}

export async function cancel(jobId: string): Promise<Failure | null> {
  const actor = await actorFor('job.cancel');
  if (!actor.ok) return actor.error;
  const cancelled = await cancelJob(actor.value, String(jobId));
  return cancelled.ok ? null : cancelled.error;
}

/** The job's id is bound to it by the page. */
export async function retry(jobId: string, _before: Failure | null, form: FormData): Promise<Failure | null> {
  const actor = await actorFor('job.start');
  if (!actor.ok) return actor.error;
  const started = await retryJob(actor.value, String(jobId), overrideOf(form));
  if (!started.ok) return started.error;
  redirect(`/jobs/${started.value.id}`);
}

export async function requeue(
  jobId: string,
  _before: Failure | null,
  form: FormData,
): Promise<Failure | null> {
  const actor = await actorFor('job.start');
  if (!actor.ok) return actor.error;
  const requeued = await requeueJob(actor.value, String(jobId), overrideOf(form));
  if (!requeued.ok) return requeued.error;
  revalidatePath(`/jobs/${jobId}`);
  return null;
}

async function start(request: JobRequest, form: FormData): Promise<Failure | null> {
  const actor = await actorFor('job.start');
  if (!actor.ok) return actor.error;
  const started = await startJob(actor.value, request, { override: overrideOf(form) });
  if (!started.ok) return started.error;
  redirect(`/jobs/${started.value.id}`);
}

function revisionOf(form: FormData) {
  const strategy = form.get('strategy') === 'recreate' ? 'recreate' : 'rolling';
  const lastSteps = { boot: form.has('boot'), golden: form.has('golden') };
  return { revisionId: String(form.get('revisionId') ?? ''), strategy, lastSteps } as const;
}

function settingsOf(form: FormData) {
  const { minContainers, maxContainers, scaledownWindowSeconds } = Object.fromEntries(form);
  return { minContainers, maxContainers, scaledownWindowSeconds };
}
