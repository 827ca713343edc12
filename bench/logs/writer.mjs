import { performance } from 'node:perf_hooks';

const EVERY_MS = 20;

/** Stores lines through `lib/jobs/append-log` at a rate for some seconds; gives when each batch was asked for and was committed. */
export async function writeLines(load, jobId, { perSecond, seconds }) {
  const { appendLog } = await load('lib/jobs/append-log.ts');
  const now = () => performance.timeOrigin + performance.now();
  const batches = [];
  const start = now();
  let written = 0;
  while (now() - start < seconds * 1000) {
    const due = Math.floor(((now() - start) / 1000) * perSecond) - written;
    if (due > 0) {
      const at = new Date();
      const lines = Array.from({ length: due }, (_, index) => ({
        at,
        source: 'container',
        text: `[TP${index % 8}] Decode batch, #running-req: ${index % 48}, #token: ${written + index}, token usage: 0.41, cuda graph: True, gen throughput (token/s): 913.12`,
      }));
      const askedAt = now();
      await appendLog(jobId, lines);
      written += due;
      batches.push({ upTo: written, askedAt, committedAt: now() });
    }
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
  return { batches, written };
}
