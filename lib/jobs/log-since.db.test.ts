import { expect, it } from 'vitest';
import { db } from '@/lib/db';
import { appendLog } from '@/lib/jobs/append-log';
import { logSince } from '@/lib/jobs/log-since';
import { makeJob } from '@/lib/jobs/testing/make-job';

const AT = new Date('2026-03-01T08:00:00.123Z');

function line(text: string) {
  return { at: AT, source: 'cli' as const, text };
}

it('gives the first lines after a number, in order', async () => {
  const job = await makeJob({ status: 'running' });
  await appendLog(job.id, ['one', 'two', 'three', 'four'].map(line));
  expect(await logSince(job.id, 1, 2)).toEqual({
    ended: false,
    lines: [
      { number: 2, atMs: AT.getTime(), source: 'cli', text: 'two' },
      { number: 3, atMs: AT.getTime(), source: 'cli', text: 'three' },
    ],
  });
  expect(await logSince(job.id, 4, 2)).toEqual({ ended: false, lines: [] });
});

it('tells the end with the lines before it', async () => {
  const job = await makeJob({ status: 'running' });
  await appendLog(job.id, [line('last')]);
  await db.job.update({ where: { id: job.id }, data: { status: 'failed' } });
  const { lines, ended } = await logSince(job.id, 0, 10);
  expect([lines.map(({ text }) => text), ended]).toEqual([['last'], true]);
});

it('takes a job that does not exist for one that is over', async () => {
  expect(await logSince('nowhere', 0, 10)).toEqual({ lines: [], ended: true });
});
