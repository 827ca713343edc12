import { expect, it } from 'vitest';
import { db } from '@/lib/db';
import { appendLog } from '@/lib/jobs/append-log';
import { tailLog } from '@/lib/jobs/tail-log';
import { makeJob } from '@/lib/jobs/testing/make-job';

const HERE = new AbortController().signal;

function line(text: string) {
  return [{ at: new Date(), source: 'modal' as const, text }];
}

it('gives stored lines, then new ones, and ends with the job', async () => {
  const job = await makeJob({ status: 'running' });
  await appendLog(job.id, line('one'));
  const seen: string[] = [];
  for await (const lines of tailLog(job.id, 0, HERE)) {
    seen.push(...lines.map(({ number, text }) => `${number} ${text}`));
    if (seen.length === 1) await appendLog(job.id, line('two'));
    if (seen.length === 2) {
      await appendLog(job.id, line('three'));
      await db.job.update({ where: { id: job.id }, data: { status: 'succeeded' } });
    }
  }
  expect(seen).toEqual(['1 one', '2 two', '3 three']);
});

it('resumes after a number and gives 50,000 lines without a gap', async () => {
  const job = await makeJob({ status: 'succeeded' });
  await appendLog(job.id, Array.from({ length: 50_000 }, (_, index) => line(`line ${index + 1}`)).flat());
  let last = 10;
  for await (const lines of tailLog(job.id, last, HERE)) {
    expect(lines[0]?.number).toBe(last + 1);
    last = lines.at(-1)?.number ?? last;
  }
  expect(last).toBe(50_000);
});

it('stops for a reader that has left', async () => {
  const job = await makeJob({ status: 'running' });
  const reader = new AbortController();
  setTimeout(() => reader.abort(), 0);
  for await (const _ of tailLog(job.id, 0, reader.signal)) expect.unreachable();
});
