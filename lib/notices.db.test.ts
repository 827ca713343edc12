import { expect, test } from 'vitest';
import { db } from '@/lib/db';
import { onNotice } from '@/lib/notices';

const notify = (channel: string, text: string) => db.$queryRaw`SELECT pg_notify(${channel}, ${text})::text`;

/** The notices of a channel, one at a time. */
function ear(channel: string) {
  const heard: (string | null)[] = [];
  const waiting: ((notice: string | null) => void)[] = [];
  const stop = onNotice(channel, (notice) => {
    const wake = waiting.shift();
    if (wake) wake(notice);
    else heard.push(notice);
  });
  const next = () =>
    heard.length > 0
      ? Promise.resolve(heard.shift() ?? null)
      : new Promise<string | null>((resolve) => waiting.push(resolve));
  return { next, stop };
}

test('every hearer of a channel is told, and no other', async () => {
  const [one, two, other] = [ear('first'), ear('first'), ear('second')];
  // Listening has begun.
  expect([await one.next(), await two.next(), await other.next()]).toEqual([null, null, null]);
  await notify('first', 'hello');
  await notify('second', 'there');
  expect([await one.next(), await two.next(), await other.next()]).toEqual(['hello', 'hello', 'there']);
  for (const { stop } of [one, two, other]) stop();
});

test('a lost connection is told, and then heard again', async () => {
  const { next, stop } = ear('first');
  expect(await next()).toBeNull();
  await db.$queryRaw`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND query LIKE 'LISTEN%'`;
  expect(await next()).toBeNull();
  await notify('first', 'again');
  expect(await next()).toBe('again');
  stop();
});
