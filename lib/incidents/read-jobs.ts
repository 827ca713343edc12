import 'server-only';
import { jobTitle } from '@/lib/jobs/job-title';
import { lastLineNumber, logBetween } from '@/lib/jobs/log-store';
import { isRegister, JobKind } from '@/lib/jobs/schema';
import type { FrozenJob, Limited } from './incident';
import { jobsBetween } from './store';

const MOST_JOBS = 20;
const MOST_LINES = 200;
const LONGEST_LINE = 1000;
const LONGEST_ERROR = 4000;

/** The newest jobs of a range in their order, each with the end of its log. */
export async function readJobs(from: Date, to: Date): Promise<Limited<FrozenJob>> {
  const { rows, count } = await jobsBetween(from, to, MOST_JOBS);
  const shown: FrozenJob[] = [];
  for (const row of rows.reverse()) {
    const head = await lastLineNumber(row.id);
    const lines = await logBetween(row.id, Math.max(0, head - MOST_LINES), head, MOST_LINES);
    shown.push({
      number: row.number,
      title: jobTitle({
        kind: JobKind.parse(row.kind),
        revision: row.revision,
        register: isRegister(row.params),
      }),
      status: row.status,
      byName: row.requestedByName,
      startedAtMs: (row.startedAt ?? row.createdAt).getTime(),
      finishedAtMs: row.finishedAt?.getTime() ?? null,
      error: row.error && shortened(row.error, LONGEST_ERROR),
      steps: row.steps.map(({ title, status, detail }) => ({ title, status, detail })),
      log: lines.map(({ atMs, source, text }) => ({ atMs, source, text: shortened(text, LONGEST_LINE) })),
      logLeftOut: head - lines.length,
      path: `/jobs/${row.id}`,
    });
  }
  return { shown, leftOut: count - rows.length };
}

function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length)} … (${(text.length - length).toLocaleString('en-US')} characters more)`;
}
