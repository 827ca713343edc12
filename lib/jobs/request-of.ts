import type { Job } from '@/lib/generated/prisma/client';
import { JobKind } from '@/lib/jobs/schema';
import type { JobRequest } from '@/lib/jobs/start-job';

/** What a job was asked for. What it has noted down on its way is left out as it is read. */
export function requestOf(
  { kind: stored, revisionId, params }: Pick<Job, 'kind' | 'revisionId' | 'params'>,
  appName: string,
): JobRequest {
  const kind = JobKind.parse(stored);
  const asked = (params ?? {}) as Record<string, unknown>;
  // The name of the app was typed when it was asked for first.
  const rest =
    kind === 'stop' ? { appName } : kind === 'scale' ? { settings: asked } : { ...asked, revisionId };
  return { kind, ...rest } as JobRequest;
}
