'use server';

import { revalidatePath } from 'next/cache';
import { actorFor } from '@/lib/auth/session';
import { checkAgain } from '@/lib/jobs/read-back/check-again';
import type { Result } from '@/lib/result';

export async function checkDeployment(): Promise<Result<null>> {
  const actor = await actorFor('job.start');
  if (!actor.ok) return actor;
  const checked = await checkAgain(actor.value);
  revalidatePath('/jobs/deployments');
  return checked;
}
