import 'server-only';
import { db } from '@/lib/db';

/** The error line nearest to a line on one side of it, and which of all errors it is; null when there is none. */
export async function errorLine(
  jobId: string,
  from: number,
  side: 'before' | 'after',
): Promise<{ number: number; place: number } | null> {
  const errors = { jobId, isError: true };
  const found = await db.jobLogMark.findFirst({
    where: { ...errors, number: side === 'after' ? { gt: from } : { lt: from } },
    orderBy: { number: side === 'after' ? 'asc' : 'desc' },
  });
  if (!found) return null;
  const place = await db.jobLogMark.count({ where: { ...errors, number: { lte: found.number } } });
  return { number: found.number, place };
}
