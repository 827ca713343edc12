import { expect, it } from 'vitest';
import { db } from '@/lib/db';
import { appendLog } from '@/lib/jobs/append-log';
import { LogLine } from '@/lib/jobs/schema';
import { tailLog } from '@/lib/jobs/tail-log';
import { makeJob } from '@/lib/jobs/testing/make-job';

const HERE = new AbortController().signal;

function line(text: string) {
  return [{ at: new Date(), source: 'cli' as const, text }];
}

function linesOf(frame: Uint8Array): LogLine[] {
  const [, data = '[]'] = new TextDecoder().decode(frame).match(/^data: (.*)$/m) ?? [];
  return LogLine.array().parse(JSON.parse(data));
}

async function endJob(id: string): Promise<void> {
  await db.job.update({ where: { id }, data: { status: 'succeeded' } });
}

it('gives stored lines, then new ones, and ends with the job', async () => {
  const job = await makeJob({ status: 'running' });
  await appendLog(job.id, line('one'));
  const seen: string[] = [];
  for await (const frame of tailLog(job.id, 0, HERE)) {
    seen.push(...linesOf(frame).map(({ number, text }) => `${number} ${text}`));
    if (seen.length === 1) await appendLog(job.id, line('two'));
    if (seen.length === 2) {
      await appendLog(job.id, line('three'));
      await endJob(job.id);
    }
  }
  expect(seen).toEqual(['1 one', '2 two', '3 three']);
});

it('resumes after a number and gives 50,000 lines without a gap', async () => {
  const job = await makeJob({ status: 'succeeded' });
  await appendLog(job.id, Array.from({ length: 50_000 }, (_, index) => line(`line ${index + 1}`)).flat());
  let last = 10;
  for await (const frame of tailLog(job.id, last, HERE)) {
    const lines = linesOf(frame);
    expect(lines[0]?.number).toBe(last + 1);
    last = lines.at(-1)?.number ?? last;
  }
  expect(last).toBe(50_000);
});

it('gives every watcher every line once, whenever it came and wherever it resumes', async () => {
  const job = await makeJob({ status: 'running' });
  await appendLog(job.id, Array.from({ length: 1_500 }, (_, index) => line(`old ${index}`)).flat());
  async function watchFrom(after: number): Promise<number[]> {
    const numbers: number[] = [];
    for await (const frame of tailLog(job.id, after, HERE)) {
      numbers.push(...linesOf(frame).map(({ number }) => number));
    }
    return numbers;
  }
  const starts = [0, 0, 700, 1_500];
  const watching = starts.map(watchFrom);
  for (let index = 0; index < 40; index += 1) {
    await appendLog(job.id, Array.from({ length: 50 }, () => line('new')).flat());
    if (index === 20) watching.push(watchFrom(3));
  }
  await endJob(job.id);
  const all = await Promise.all(watching);
  [...starts, 3].forEach((after, index) => {
    expect(all[index]).toEqual(Array.from({ length: 3_500 - after }, (_, at) => after + at + 1));
  });
});

it('holds up nobody when one watcher stalls, and misses nothing when it goes on', async () => {
  const job = await makeJob({ status: 'running' });
  const stalled = tailLog(job.id, 0, HERE);
  await appendLog(job.id, line('first'));
  const first = await stalled.next();
  // More than the frames that are kept for all.
  const text = 'x'.repeat(1_000);
  for (let index = 0; index < 6; index += 1) {
    await appendLog(job.id, Array.from({ length: 500 }, () => line(text)).flat());
  }
  await endJob(job.id);
  let quick = 0;
  for await (const frame of tailLog(job.id, 0, HERE)) quick += linesOf(frame).length;
  expect(quick).toBe(3_001);

  const numbers = linesOf(first.value as Uint8Array).map(({ number }) => number);
  for await (const frame of stalled) numbers.push(...linesOf(frame).map(({ number }) => number));
  expect(numbers).toEqual(Array.from({ length: 3_001 }, (_, index) => index + 1));
});

it('goes on by looking itself when no notice comes', async () => {
  const job = await makeJob({ status: 'running' });
  const lines = tailLog(job.id, 0, HERE);
  const next = lines.next();
  await db.jobLogLine.create({
    data: { jobId: job.id, number: 1, at: new Date(), source: 'cli', text: 'unannounced' },
  });
  expect(linesOf((await next).value as Uint8Array).map(({ text }) => text)).toEqual(['unannounced']);
  await endJob(job.id);
  expect((await lines.next()).done).toBe(true);
});

it('stops for a reader that has left', async () => {
  const job = await makeJob({ status: 'running' });
  const reader = new AbortController();
  setTimeout(() => reader.abort(), 0);
  for await (const _ of tailLog(job.id, 0, reader.signal)) expect.unreachable();
});

it('tells a watcher of the end that is far behind where the end is, and goes on from there', async () => {
  const job = await makeJob({ status: 'running' });
  const end = tailLog(job.id, 0, HERE, { skipsWhenBehind: true });
  await appendLog(job.id, line('first'));
  expect(linesOf((await end.next()).value as Uint8Array)).toHaveLength(1);
  await appendLog(job.id, Array.from({ length: 5_001 }, () => line('missed')).flat());
  const quick = tailLog(job.id, 5_001, HERE);
  await quick.next();
  expect(new TextDecoder().decode((await end.next()).value as Uint8Array)).toBe(
    'id: 5002\nevent: behind\ndata: 5002\n\n',
  );
  await appendLog(job.id, line('new'));
  expect(linesOf((await end.next()).value as Uint8Array).map(({ number }) => number)).toEqual([5_003]);
  await endJob(job.id);
  await quick.return(undefined);
});

it('cuts frames of long lines, and loses none', async () => {
  const job = await makeJob({ status: 'succeeded' });
  await appendLog(job.id, Array.from({ length: 100 }, () => line('x'.repeat(16_000))).flat());
  const sizes: number[] = [];
  const numbers: number[] = [];
  for await (const frame of tailLog(job.id, 0, HERE)) {
    sizes.push(frame.byteLength);
    numbers.push(...linesOf(frame).map(({ number }) => number));
  }
  expect(Math.max(...sizes)).toBeLessThan(160_000);
  expect(numbers).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
});

it('lets a watcher go that waits for lines', async () => {
  const job = await makeJob({ status: 'running' });
  const gone = new AbortController();
  const watching = tailLog(job.id, 0, gone.signal);
  await appendLog(job.id, line('one'));
  await watching.next();
  const waiting = watching.next();
  gone.abort();
  expect(await waiting).toMatchObject({ done: true });
});
