import 'server-only';
import { db } from '@/lib/db';
import { startsBetween, startsSince } from '@/lib/starts/read-starts';
import type { Start } from '@/lib/starts/schema';

const BRINGS_UP = ['deploy', 'rollback', 'rollover'];
// Modal's clock stamps a container, this console's or the database's a job.
const SLACK_MS = 1000;

/** The containers that came up with what a job put on its target, until the next job did; null for a job that puts nothing there. */
export async function jobStarts(jobId: string): Promise<Start[] | null> {
  const job = await db.job.findUnique({
    where: { id: jobId },
    select: { kind: true, targetId: true, startedAt: true, finishedAt: true, status: true, deployment: true },
  });
  if (!job || !BRINGS_UP.includes(job.kind) || job.startedAt === null) return null;
  const began = job.deployment?.deployedAt ?? job.startedAt;
  const isOver = job.finishedAt !== null;
  // A deploy that put nothing there started nothing.
  if (isOver && job.status !== 'succeeded' && job.deployment === null) return null;
  const from = new Date(began.getTime() - SLACK_MS);
  const next = await db.job.findFirst({
    where: {
      targetId: job.targetId,
      kind: { in: BRINGS_UP },
      startedAt: { gt: job.startedAt },
      status: 'succeeded',
    },
    orderBy: { startedAt: 'asc' },
    select: { startedAt: true, deployment: { select: { deployedAt: true } } },
  });
  const until = next?.deployment?.deployedAt ?? next?.startedAt;
  return until ? startsBetween(from, new Date(until.getTime() - SLACK_MS)) : startsSince(from);
}
