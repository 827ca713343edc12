import 'server-only';
import type { Job, Prisma, Target } from '@/lib/generated/prisma/client';

/** What the audit log says of every job, so that its rows can be read without the job's. */
export function jobFacts(
  { kind, number, params }: Job,
  { environment, appName }: Target,
  revision: { number: number; preset: { name: string } } | null,
) {
  const of = { preset: revision?.preset.name ?? null, revision: revision?.number ?? null };
  // What it was asked with, such as the strategy of a deploy; not what it has noted down on its way.
  const { warm: _noted, ...asked } = (params ?? {}) as Prisma.InputJsonObject;
  return { kind, job: number, environment, appName, ...of, ...asked };
}
