import { expect, it } from 'vitest';
import { db } from '@/lib/db';
import { appendLog } from '@/lib/jobs/append-log';
import { errorLine } from '@/lib/jobs/error-lines';
import { type LogFilter, passes } from '@/lib/jobs/log-filter';
import { logMatches } from '@/lib/jobs/log-matches';
import { logSummary } from '@/lib/jobs/log-summary';
import { openLog } from '@/lib/jobs/open-log';
import type { LogSource } from '@/lib/jobs/schema';
import { storedLog } from '@/lib/jobs/stored-log';
import { makeJob } from '@/lib/jobs/testing/make-job';

const at = new Date('2026-11-23T14:02:10.123Z');

async function jobWith(...lines: readonly (readonly [LogSource, string])[]) {
  const job = await makeJob({ status: 'succeeded' });
  await appendLog(
    job.id,
    lines.map(([source, text]) => ({ at, source, text })),
  );
  return job;
}

async function numbersFrom(stream: ReadableStream<Uint8Array>): Promise<number[]> {
  const bytes = Buffer.from(await new Response(stream).arrayBuffer());
  return Array.from({ length: bytes.length / 4 }, (_, index) => bytes.readInt32BE(index * 4));
}

const LINES = [
  ['console', 'modal deploy'],
  ['cli', '├── 🔨 Created function Server.*. 100 %_done\\'],
  ['cli', '\u001b[32m✓\u001b[0m App de\u001b[1mployed\u001b[0m'],
  ['function', 'Downloading SERVER weights ÄÖ'],
  ['function', '\u001b]8;;https://example.test\u001b\\a link\u001b]8;;\u001b\\ed word'],
] as const;

it.each<LogFilter>([
  { text: '', source: 'cli' },
  { text: 'server', source: null },
  { text: 'Server CREATED', source: null },
  { text: 'server', source: 'function' },
  { text: '.*', source: null },
  { text: '%_', source: null },
  { text: 'done\\', source: null },
  { text: 'deployed', source: null },
  { text: '[32m', source: null },
  { text: 'example.test', source: null },
  { text: 'linked', source: null },
  { text: 'äö', source: null },
  { text: 'nothing', source: null },
])('finds what the browser would find: %j', async (filter) => {
  const job = await jobWith(...LINES);
  const here = LINES.flatMap(([source, text], index) =>
    passes({ number: index + 1, atMs: 0, source, text }, filter) ? [index + 1] : [],
  );
  expect(await numbersFrom(logMatches(job.id, filter, 0, LINES.length))).toEqual(here);
});

it('finds every line of a long log, within the bounds asked for', async () => {
  const job = await makeJob({ status: 'succeeded' });
  await db.$executeRaw`
    INSERT INTO "JobLogLine" ("jobId", "number", "at", "source", "text")
    SELECT ${job.id}, n, now(), 'cli', CASE WHEN n % 1000 = 0 THEN 'round' ELSE 'step' END FROM generate_series(1, 120000) AS n`;
  const rounds = await numbersFrom(logMatches(job.id, { text: 'round', source: null }, 0, 120_000));
  expect(rounds).toEqual(Array.from({ length: 120 }, (_, index) => (index + 1) * 1000));
  const steps = await numbersFrom(logMatches(job.id, { text: 'step', source: 'cli' }, 49_999, 110_001));
  expect([steps.length, steps[0], steps.at(-1)]).toEqual([59_941, 50_001, 110_001]);

  const text = await new Response(storedLog(job.id)).text();
  expect(text.split('\n')).toHaveLength(120_001);
});

it('knows a log in short, and the errors on both sides of a line', async () => {
  const full = 'KV cache pool is full. Retract requests.';
  const job = await jobWith(
    ['cli', 'start'],
    ['container', full],
    ['container', 'torch.OutOfMemoryError: CUDA out of memory'],
    ['container', full],
    ['cli', '\u001b[31mError\u001b[0m: it broke'],
  );
  expect(await logSummary(job.id)).toEqual({
    upTo: 5,
    known: [
      { key: 'kv-pool-full', firstLine: 2, count: 2 },
      { key: 'out-of-memory', firstLine: 3, count: 1 },
    ],
    firstError: 3,
    errorCount: 2,
  });
  expect(await errorLine(job.id, 0, 'after')).toEqual({ number: 3, place: 1 });
  expect(await errorLine(job.id, 3, 'after')).toEqual({ number: 5, place: 2 });
  expect(await errorLine(job.id, 5, 'after')).toBeNull();
  expect(await errorLine(job.id, 5, 'before')).toEqual({ number: 3, place: 1 });
  expect(await errorLine(job.id, 3, 'before')).toBeNull();
});

it('opens a log at its end', async () => {
  const job = await makeJob({ status: 'running' });
  expect(await openLog(job.id)).toMatchObject({ head: 0, ended: false, lines: [] });
  await appendLog(
    job.id,
    Array.from({ length: 300 }, (_, index) => ({ at, source: 'cli', text: `line ${index + 1}` })),
  );
  const opened = await openLog(job.id);
  expect([opened.head, opened.lines[0]?.number, opened.lines.at(-1)?.text]).toEqual([300, 181, 'line 300']);
});
