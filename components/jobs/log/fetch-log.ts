import { z } from 'zod';
import { LogLine, LogSummary } from '@/lib/jobs/schema';

/** What the viewer asks the server of a log that it does not hold. */

const ErrorLine = z.object({ number: z.number(), place: z.number() });
export type ErrorLine = z.infer<typeof ErrorLine>;

/** The lines of these ascending numbers. */
export async function fetchLines(jobId: string, numbers: readonly number[], signal?: AbortSignal) {
  const [first = 1, last = 1] = [numbers[0], numbers.at(-1)];
  const inOneRow = last - first + 1 === numbers.length;
  const query = inOneRow ? `from=${first}&to=${last}` : `numbers=${numbers.join(',')}`;
  return LogLine.array().parse(await json(`/api/jobs/${jobId}/log/lines?${query}`, signal));
}

export async function fetchSummary(jobId: string, signal?: AbortSignal): Promise<LogSummary> {
  return LogSummary.parse(await json(`/api/jobs/${jobId}/log/summary`, signal));
}

export async function fetchError(
  jobId: string,
  from: number,
  side: 'before' | 'after',
): Promise<ErrorLine | null> {
  return ErrorLine.nullable().parse(await json(`/api/jobs/${jobId}/log/errors?from=${from}&side=${side}`));
}

async function json(address: string, signal?: AbortSignal): Promise<unknown> {
  const answer = await fetch(address, signal ? { signal } : {});
  if (!answer.ok) throw new Error(`The console answered ${answer.status}.`);
  return answer.json();
}
