import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { ADA, jobsOnSimulator, queue, settled } from '@/lib/jobs/testing/on-simulator';
import { readAutoscaler } from '@/lib/modal/autoscaler';
import { wallClockAt } from '@/lib/zoned-time';
import { addSchedule } from './save-schedule';
import { tickSchedules } from './tick';

const MINUTE_MS = 60_000;
const HOUR = 60;
const DAY = 24 * HOUR;
const here = jobsOnSimulator();

beforeEach(async () => {
  await db.schedule.deleteMany();
  await db.taskLease.deleteMany();
  const { id, name, role } = ADA;
  const user = { id, name, role, email: 'ada@example.test' };
  await db.user.upsert({ where: { id }, create: user, update: { role } });
});

async function add(plan: object): Promise<{ id: string; dueMs: number }> {
  const added = await addSchedule(ADA, { name: 'Tonight', timeZone: 'UTC', plan });
  if (!added.ok) throw new Error(added.error.message);
  const { id } = added.value;
  const { dueAt } = await db.schedule.findUniqueOrThrow({ where: { id } });
  return { id, dueMs: dueAt?.getTime() ?? 0 };
}

const tickAt = (ms: number) => tickSchedules('here', async () => new Date(ms));
const clockIn = (minutes: number) => wallClockAt(new Date(Date.now() + minutes * MINUTE_MS), 'UTC');
const misses = () => db.auditEntry.count({ where: { action: 'schedule.miss' } });

describe('a deploy whose clock jumps', () => {
  // The clock at each tick, in minutes from its moment.
  it.each<[string, number[], { jobs: number; told: number }]>([
    ['an hour ahead over its moment and back: it runs', [-50, 10, -50, 0, 1], { jobs: 1, told: 0 }],
    ['an hour ahead, too late for it, and back: it is told', [-40, 20, -40, 0, 1], { jobs: 0, told: 1 }],
    ['a day ahead and back: it is told', [-10, DAY - 10, -10, 0, 1], { jobs: 0, told: 1 }],
    ['an hour back before its moment: it waits', [-1, -HOUR - 1, -1], { jobs: 0, told: 0 }],
    ['an hour back before its moment, which comes', [-1, -HOUR - 1, -1, 0], { jobs: 1, told: 0 }],
    ['an hour back after it', [0, -HOUR, -1, 0, 1], { jobs: 1, told: 0 }],
    ['a day back before its moment, which comes', [-1, -DAY - 1, 0], { jobs: 1, told: 0 }],
    ['a day back after it', [0, -DAY, 0, 1], { jobs: 1, told: 0 }],
    ['a day back and a day ahead', [0, -DAY, DAY, 0], { jobs: 1, told: 0 }],
  ])('%s', async (_, minutes, { jobs, told }) => {
    await here.runner.stop();
    const { revisionId } = here;
    const { id, dueMs } = await add({
      kind: 'deploy',
      revisionId,
      strategy: 'rolling',
      at: clockIn(2 * DAY),
    });
    const toldBefore = await misses();
    for (const each of minutes) await tickAt(dueMs + each * MINUTE_MS);
    expect(await db.job.count({ where: { scheduleId: id } })).toBe(jobs);
    expect((await misses()) - toldBefore).toBe(told);
  });
});

describe('a warm window whose clock jumps', { timeout: 120_000 }, () => {
  it('holds what its clock says, there and back, without a job where nothing changes', async () => {
    expect(await settled(await queue({ kind: 'deploy', revisionId: here.revisionId }))).toBe('succeeded');
    const [from, to] = [clockIn(-HOUR).slice(11), clockIn(HOUR).slice(11)];
    const weekdays = [1, 2, 3, 4, 5, 6, 7];
    const { id } = await add({ kind: 'warm', weekdays, from, to, containers: 1 });
    const jobs = () => db.job.findMany({ where: { scheduleId: id }, orderBy: { number: 'desc' } });
    const leaves = async (minutes: number) => {
      await tickAt(Date.now() + minutes * MINUTE_MS);
      const all = await jobs();
      if (all[0]) expect(await settled(all[0].id)).toBe('succeeded');
      return { jobs: all.length, least: (await readAutoscaler())?.live.minContainers };
    };
    expect(await leaves(0)).toEqual({ jobs: 1, least: 1 });
    expect(await leaves(DAY)).toEqual({ jobs: 1, least: 1 });
    expect(await leaves(-DAY)).toEqual({ jobs: 1, least: 1 });
    expect(await leaves(2 * HOUR)).toEqual({ jobs: 2, least: 0 });
    expect(await leaves(2 * HOUR - DAY)).toEqual({ jobs: 2, least: 0 });
    expect(await leaves(0)).toEqual({ jobs: 3, least: 1 });
  });

  it('tells once that a window went by, however often the clock comes over it', async () => {
    const [from, to] = [clockIn(HOUR).slice(11), clockIn(2 * HOUR).slice(11)];
    const { dueMs } = await add({ kind: 'warm', weekdays: [1, 2, 3, 4, 5, 6, 7], from, to, containers: 1 });
    const toldBefore = await misses();
    for (const minutes of [-1, DAY - 1, -1, DAY - 1]) await tickAt(dueMs + minutes * MINUTE_MS);
    expect((await misses()) - toldBefore).toBe(1);
  });
});
