import 'server-only';
import { logAfter } from '@/lib/jobs/store';

const LINES_PER_READ = 5_000;

/** A job's stored log as text, one line each: time in UTC, source, text. */
export function storedLog(jobId: string): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let last = 0;
  return new ReadableStream({
    async pull(controller) {
      const lines = await logAfter(jobId, last, LINES_PER_READ);
      if (lines.length === 0) return controller.close();
      last = lines.at(-1)?.number ?? last;
      const text = lines.map(
        ({ atMs, source, text }) => `${new Date(atMs).toISOString()} ${source} ${text}\n`,
      );
      controller.enqueue(encoder.encode(text.join('')));
    },
  });
}
