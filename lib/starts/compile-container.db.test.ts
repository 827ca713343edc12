import { beforeEach, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { makeJob } from '@/lib/jobs/testing/make-job';
import { recentStarts } from '@/lib/starts/read-starts';

const NOW = Date.now();
const ago = (seconds: number) => new Date(NOW - seconds * 1000);

beforeEach(async () => {
  await db.$executeRaw`TRUNCATE "Target", "ContainerStart" CASCADE`;
});

const aStart = (containerId: string, seconds: number, known: Record<string, unknown> = {}) =>
  db.containerStart.create({
    data: { containerId, scheduledAt: ago(seconds), machineAt: ago(seconds), ...known },
  });
const shown = async () => (await recentStarts(9)).map(({ containerId }) => containerId);

it.each([
  ['running', 60, []],
  ['cancelling', 60, []],
  ['succeeded', 60, ['ta-1']],
  ['running', 20, ['ta-1']],
])(
  'with a compile that is %s since %i s, a container without a line is shown as %j',
  async (status, since, ids) => {
    await makeJob({ kind: 'compile', status, startedAt: ago(since) });
    await aStart('ta-1', 40);
    expect(await shown()).toEqual(ids);
  },
);

it('shows it once its log tells that it serves, and all others at once', async () => {
  await makeJob({ kind: 'compile', status: 'running', startedAt: ago(60) });
  await aStart('ta-1', 40);
  await aStart('ta-2', 30);
  expect(await shown()).toEqual(['ta-2']);
  await db.containerStart.update({ where: { containerId: 'ta-1' }, data: { readUpTo: ago(20) } });
  expect(await shown()).toEqual(['ta-1']);
  await db.containerStart.update({ where: { containerId: 'ta-2' }, data: { isForeign: true } });
  await aStart('ta-3', 10);
  expect(await shown()).toEqual(['ta-3', 'ta-1']);
});
