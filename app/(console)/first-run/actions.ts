'use server';

import { revalidatePath } from 'next/cache';
import type { SecretState } from '@/components/secrets/secret-state';
import { actorFor } from '@/lib/auth/session';
import { type JobRequest, startJob } from '@/lib/jobs/start-job';
import { refreshTarget } from '@/lib/jobs/target';
import type { Failure } from '@/lib/result';
import { createSecret } from '@/lib/secrets/create-secret';
import { overrideOf } from '../jobs/override-of';

const PAGE = '/first-run';
const VALUE = 'value.';

export async function makeSecret(_before: SecretState | null, form: FormData): Promise<SecretState> {
  const actor = await actorFor('secret.create');
  if (!actor.ok) return { error: actor.error };
  const values = [...form].filter(([name]) => name.startsWith(VALUE));
  const made = await createSecret(actor.value, {
    name: String(form.get('name') ?? ''),
    values: Object.fromEntries(values.map(([name, value]) => [name.slice(VALUE.length), String(value)])),
    replace: form.get('replace') === 'yes',
  });
  if (!made.ok) return { error: made.error };
  // The presets' checks read the names of the secrets there.
  await refreshTarget().catch(() => undefined);
  revalidatePath(PAGE);
  return { trimmed: made.value.trimmed };
}

export async function register(_before: Failure | null, form: FormData): Promise<Failure | null> {
  return start({ kind: 'deploy', revisionId: String(form.get('revisionId') ?? ''), register: true }, form);
}

export async function download(_before: Failure | null, form: FormData): Promise<Failure | null> {
  return start({ kind: 'download' }, form);
}

export async function compile(_before: Failure | null, form: FormData): Promise<Failure | null> {
  return start({ kind: 'compile' }, form);
}

async function start(request: JobRequest, form: FormData): Promise<Failure | null> {
  const actor = await actorFor('job.start');
  if (!actor.ok) return actor.error;
  const started = await startJob(actor.value, request, { override: overrideOf(form) });
  if (!started.ok) return started.error;
  revalidatePath(PAGE);
  return null;
}
