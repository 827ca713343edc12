import { markOf } from '@/lib/jobs/known-line';
import type { LogLine, LogSummary } from '@/lib/jobs/schema';

/** What a log says after some more lines; the same object when they say nothing new. Pure. */
export function withLines(before: LogSummary, lines: readonly LogLine[]): LogSummary {
  let summary = before;
  for (const { number, text } of lines) {
    const mark = number > before.upTo ? markOf(text) : null;
    if (!mark) continue;
    summary = {
      ...summary,
      known: mark.known === null ? summary.known : counted(summary.known, mark.known, number),
      firstError: mark.isError ? (summary.firstError ?? number) : summary.firstError,
      errorCount: summary.errorCount + (mark.isError ? 1 : 0),
    };
  }
  return summary;
}

function counted(known: LogSummary['known'], key: string, number: number): LogSummary['known'] {
  if (!known.some((line) => line.key === key)) return [...known, { key, firstLine: number, count: 1 }];
  return known.map((line) => (line.key === key ? { ...line, count: line.count + 1 } : line));
}
