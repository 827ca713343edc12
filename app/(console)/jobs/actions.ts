'use server';

import { redirect } from 'next/navigation';
import { actorFor } from '@/lib/auth/session';
import { cancelJob } from '@/lib/jobs/cancel-job';
import { type JobRequest, startJob } from '@/lib/jobs/start-job';
import type { Failure } from '@/lib/result';

export async function startDeploy(_before: Failure | null, form: FormData): Promise<Failure | null> {
  return start({ kind: 'deploy', ...revisionOf(form) });
}

export async function startRollback(_before: Failure | null, form: FormData): Promise<Failure | null> {
  return start({ kind: 'rollback', ...revisionOf(form) });
}

export async function startRollover(): Promise<Failure | null> {
  return start({ kind: 'rollover' });
}

export async function startScale(_before: Failure | null, form: FormData): Promise<Failure | null> {
  return start({ kind: 'scale', settings: settingsOf(form) });
}

export async function startStop(_before: Failure | null, form: FormData): Promise<Failure | null> {
  return start({ kind: 'stop', appName: String(form.get('appName') ?? '') });
}

export async function startDownload(): Promise<Failure | null> {
  return start({ kind: 'download' });
}

export async function startCompile(): Promise<Failure | null> {
  return start({ kind: 'compile' });
}

export async function cancel(jobId: string): Promise<Failure | null> {
  const actor = await actorFor('job.cancel');
  if (!actor.ok) return actor.error;
  const cancelled = await cancelJob(actor.value, String(jobId));
  return cancelled.ok ? null : cancelled.error;
}

async function start(request: JobRequest): Promise<Failure | null> {
  const actor = await actorFor('job.start');
  if (!actor.ok) return actor.error;
  const started = await startJob(actor.value, request);
  if (!started.ok) return started.error;
  redirect(`/jobs/${started.value.id}`);
}

function revisionOf(form: FormData) {
  const strategy = form.get('strategy') === 'recreate' ? 'recreate' : 'rolling';
  return { revisionId: String(form.get('revisionId') ?? ''), strategy } as const;
}

function settingsOf(form: FormData) {
  const { minContainers, maxContainers, scaledownWindowSeconds } = Object.fromEntries(form);
  return { minContainers, maxContainers, scaledownWindowSeconds };
}
