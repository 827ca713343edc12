import 'server-only';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { LogLine } from '@/lib/jobs/schema';

type LogRow = Prisma.JobLogLineGetPayload<object>;

/** Up to `limit` stored lines with a number above `after`, none past `upTo`, in order. */
export async function logBetween(
  jobId: string,
  after: number,
  upTo: number | null,
  limit: number,
): Promise<LogLine[]> {
  const rows = await db.jobLogLine.findMany({
    where: { jobId, number: upTo === null ? { gt: after } : { gt: after, lte: upTo } },
    orderBy: { number: 'asc' },
    take: limit,
  });
  return rows.map(lineOf);
}

/** The stored lines of these numbers, in order. */
export async function logLines(jobId: string, numbers: readonly number[]): Promise<LogLine[]> {
  const rows = await db.jobLogLine.findMany({
    where: { jobId, number: { in: [...numbers] } },
    orderBy: { number: 'asc' },
  });
  return rows.map(lineOf);
}

function lineOf({ number, at, source, text }: LogRow): LogLine {
  return { number, atMs: at.getTime(), source: source as LogLine['source'], text };
}

/** The number of the newest stored line; 0 when there is none. */
export async function lastLineNumber(jobId: string): Promise<number> {
  const { _max } = await db.jobLogLine.aggregate({ where: { jobId }, _max: { number: true } });
  return _max.number ?? 0;
}

/** How many lines of one source are stored: where reading that source goes on after a crash. */
export async function logLineCount(jobId: string, source: LogLine['source']): Promise<number> {
  return db.jobLogLine.count({ where: { jobId, source } });
}

/** Which of these sources wrote the newest stored line of them; null before the first. */
export async function newestSource(
  jobId: string,
  sources: readonly LogLine['source'][],
): Promise<LogLine['source'] | null> {
  const last = await db.jobLogLine.findFirst({
    where: { jobId, source: { in: [...sources] } },
    orderBy: { number: 'desc' },
    select: { source: true },
  });
  return (last?.source ?? null) as LogLine['source'] | null;
}

/** The last line of the console itself; null when it has said nothing. */
export async function lastSaid(jobId: string): Promise<string | null> {
  const last = await db.jobLogLine.findFirst({
    where: { jobId, source: 'console' },
    orderBy: { number: 'desc' },
    select: { text: true },
  });
  return last?.text ?? null;
}

/** Up to which instant one source's lines are stored, and how many of them bear that very instant; null before the first. */
export async function lastInstant(
  jobId: string,
  source: LogLine['source'],
): Promise<{ at: Date; count: number } | null> {
  const last = await db.jobLogLine.findFirst({ where: { jobId, source }, orderBy: { number: 'desc' } });
  if (!last) return null;
  return { at: last.at, count: await db.jobLogLine.count({ where: { jobId, source, at: last.at } }) };
}
