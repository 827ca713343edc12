import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { currentDeployment } from '@/lib/jobs/deployment-store';
import { defaultTarget } from '@/lib/jobs/target';
import { ADA, jobsOnSimulator, queue, settled } from '@/lib/jobs/testing/on-simulator';
import { readAutoscaler } from '@/lib/modal/autoscaler';
import { wallClockAt } from '@/lib/zoned-time';
import { addSchedule, changeSchedule } from './save-schedule';
import { type ScheduleChange, switchSchedule } from './switch-schedule';
import { tickSchedules } from './tick';

const here = jobsOnSimulator();
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const BO = { id: 'u2', name: 'Bo', role: 'operator' } as const;

const inHours = (hours: number) => new Date(Date.now() + hours * HOUR_MS);
const clockIn = (hours: number) => wallClockAt(inHours(hours), 'UTC');
const tick = (hours = 0, owner = 'here') => tickSchedules(owner, async () => inHours(hours));

/** From an hour ago to in an hour, on every day. */
const warm = (containers = 1, from = clockIn(-1), to = clockIn(1)) => ({
  name: 'Office hours',
  timeZone: 'UTC',
  plan: {
    kind: 'warm',
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    from: from.slice(11),
    to: to.slice(11),
    containers,
  },
});

async function add(input: object): Promise<string> {
  const added = await addSchedule(ADA, input);
  if (!added.ok) throw new Error(added.error.message);
  return added.value.id;
}

const scheduled = () => db.job.findMany({ where: { scheduleId: { not: null } }, orderBy: { number: 'asc' } });

/** A tick, and the job that it started. */
async function tickAndSettle(hours = 0): Promise<number | undefined> {
  const before = (await scheduled()).length;
  await tick(hours);
  const started = (await scheduled())[before];
  if (!started) return undefined;
  expect(await settled(started.id)).toBe('succeeded');
  return (await readAutoscaler())?.live.minContainers;
}

beforeEach(async () => {
  await db.schedule.deleteMany();
  await db.taskLease.deleteMany();
  for (const { id, name, role } of [ADA, BO]) {
    const email = `${id}@example.test`;
    await db.user.upsert({ where: { id }, create: { id, name, email, role }, update: { role } });
  }
});

describe('warm windows', { timeout: 120_000 }, () => {
  beforeEach(async () => {
    expect(await settled(await queue({ kind: 'deploy', revisionId: here.revisionId }))).toBe('succeeded');
  });

  it('lift when they open, hold, and set back when they close', async () => {
    const id = await add(warm(2));
    expect(await tickAndSettle()).toBe(2);
    const [lift] = await scheduled();
    expect(lift).toMatchObject({
      kind: 'scale',
      scheduleId: id,
      requestedById: 'u1',
      requestedByName: 'Warm window “Office hours” (Ada)',
    });
    expect(await tickAndSettle()).toBeUndefined();
    expect(await tickAndSettle(2)).toBe(0);
    expect(await tickAndSettle(2)).toBeUndefined();
    const schedule = await db.schedule.findUniqueOrThrow({ where: { id } });
    expect(schedule).toMatchObject({ lastOutcome: 'Set back to at least 0 containers', lastFailed: false });
    const entry = await db.auditEntry.findFirst({ where: { action: 'job.start', jobId: lift?.id ?? '' } });
    expect(entry?.actorName).toBe('Warm window “Office hours” (Ada)');
  });

  it('lift again after a deploy inside of them', async () => {
    await add(warm());
    expect(await tickAndSettle()).toBe(1);
    await settled(await queue({ kind: 'deploy', revisionId: here.revisionId }));
    expect((await readAutoscaler())?.live.minContainers).toBe(0);
    expect(await tickAndSettle()).toBe(1);
  });

  it('wait for an open job, and then look anew', async () => {
    await add(warm());
    const deploy = await queue({ kind: 'deploy', revisionId: here.revisionId });
    await tick();
    expect(await scheduled()).toEqual([]);
    await settled(deploy);
    expect(await tickAndSettle()).toBe(1);
  });

  it('leave alone what a person scales meanwhile', async () => {
    const id = await add(warm());
    expect(await tickAndSettle()).toBe(1);
    const settings = { minContainers: 0, maxContainers: 3, scaledownWindowSeconds: 900 };
    await settled(await queue({ kind: 'scale', settings }));
    expect(await tickAndSettle()).toBeUndefined();
    const { lastOutcome } = await db.schedule.findUniqueOrThrow({ where: { id } });
    expect(lastOutcome).toBe('Ada has scaled, which is left alone until the window closes');
  });

  it.each(['pause', 'remove'] as ScheduleChange[])('set back when somebody says %s', async (change) => {
    const id = await add(warm());
    expect(await tickAndSettle()).toBe(1);
    expect(await switchSchedule(BO, id, change)).toMatchObject({ ok: true });
    expect(await tickAndSettle()).toBe(0);
  });

  it('set back even when their maker is gone', async () => {
    await add(warm());
    expect(await tickAndSettle()).toBe(1);
    await db.user.delete({ where: { id: 'u1' } });
    expect(await tickAndSettle(2)).toBe(0);
  });

  it('follow a change of their hours and containers', async () => {
    const id = await add(warm());
    expect(await tickAndSettle()).toBe(1);
    expect(await changeSchedule(BO, id, warm(2))).toMatchObject({ ok: true });
    expect(await tickAndSettle()).toBe(2);
    await changeSchedule(BO, id, warm(2, clockIn(2), clockIn(3)));
    expect(await tickAndSettle()).toBe(0);
  });

  it('are not kept for somebody who may no longer, which is told once', async () => {
    const id = await add(warm());
    await db.user.update({ where: { id: 'u1' }, data: { role: 'viewer' } });
    await tick();
    await tick();
    expect(await scheduled()).toEqual([]);
    const told = await db.auditEntry.findMany({ where: { action: 'schedule.miss', subjectId: id } });
    expect(told.map(({ summary }) => summary)).toEqual([
      expect.stringContaining('whose role viewer may not do this'),
    ]);
  });

  it('are lifted by one of two consoles', async () => {
    await add(warm());
    await Promise.all([tick(0, 'here'), tick(0, 'there'), tick(0, 'elsewhere')]);
    expect(await scheduled()).toHaveLength(1);
  });
});

describe('a window that went by while no console ran', () => {
  it('is told, and nothing is done', async () => {
    const id = await add(warm(1, clockIn(1), clockIn(2)));
    await tick(3);
    await tick(3);
    expect(await scheduled()).toEqual([]);
    const entries = await db.auditEntry.findMany({ where: { action: 'schedule.miss', subjectId: id } });
    expect(entries).toHaveLength(1);
    expect(entries[0]?.summary).toContain('no console ran from');
    const { dueAt } = await db.schedule.findUniqueOrThrow({ where: { id } });
    expect(dueAt?.getTime()).toBeGreaterThan(inHours(3).getTime());
  });
});

describe('a scheduled deploy', { timeout: 60_000 }, () => {
  const deploy = (at = clockIn(1)) => ({
    name: 'Night deploy',
    timeZone: 'UTC',
    plan: { kind: 'deploy', revisionId: here.revisionId, strategy: 'recreate', at },
  });
  const outcomeOf = (id: string) => db.schedule.findUniqueOrThrow({ where: { id } });

  it('waits for its moment, runs once, and not again when the clock jumps back', async () => {
    const id = await add(deploy());
    await tick(0.9);
    expect(await scheduled()).toEqual([]);
    await Promise.all([tick(1.1, 'here'), tick(1.1, 'there')]);
    const [job, ...more] = await scheduled();
    expect(more).toEqual([]);
    expect(job).toMatchObject({ kind: 'deploy', scheduleId: id, params: { strategy: 'recreate' } });
    expect(job?.requestedByName).toBe('Scheduled deploy “Night deploy” (Ada)');
    await tick(0);
    await tick(1.1);
    expect(await scheduled()).toHaveLength(1);
    expect(await settled(job?.id ?? '')).toBe('succeeded');
    const standing = await currentDeployment((await defaultTarget()).id);
    expect(standing?.deployedByName).toBe('Scheduled deploy “Night deploy” (Ada)');
  });

  it.each([
    ['a quarter of an hour late runs', 15 * MINUTE_MS, 1],
    ['later than that is missed', 15 * MINUTE_MS + 1, 0],
  ])('%s', async (_, lateMs, jobs) => {
    await here.runner.stop();
    const id = await add(deploy());
    const dueMs = (await outcomeOf(id)).dueAt?.getTime() ?? 0;
    await tickSchedules('here', async () => new Date(dueMs + lateMs));
    expect(await scheduled()).toHaveLength(jobs);
    expect(await outcomeOf(id)).toMatchObject({ dueAt: null, lastFailed: jobs === 0 });
    expect(await db.auditEntry.count({ where: { action: 'schedule.miss', subjectId: id } })).toBe(1 - jobs);
  });

  it('is refused as a click would be, at its moment', async () => {
    const id = await add(deploy());
    const quarantine = { revisionId: here.revisionId, reason: 'worse answers', byId: 'u2', byName: 'Bo' };
    await db.quarantine.create({ data: quarantine });
    await tick(1.1);
    await db.quarantine.deleteMany();
    expect(await scheduled()).toEqual([]);
    expect((await outcomeOf(id)).lastOutcome).toContain('quarantine');
  });

  it('does not run while paused; resumed after its moment, it asks for another', async () => {
    const id = await add(deploy());
    await switchSchedule(ADA, id, 'pause');
    await tick(1.1);
    expect(await scheduled()).toEqual([]);
    await switchSchedule(ADA, id, 'resume');
    await switchSchedule(ADA, id, 'pause');
    const passed = {
      kind: 'deploy',
      revisionId: here.revisionId,
      strategy: 'rolling',
      at: '2026-01-01T00:00',
    };
    await db.schedule.update({ where: { id }, data: { plan: passed } });
    expect(await switchSchedule(ADA, id, 'resume')).toMatchObject({ ok: false, error: { code: 'conflict' } });
  });

  it.each([
    [{ name: ' ' }, 'name'],
    [{ timeZone: 'Europe/Atlantis' }, 'timeZone'],
    [{ plan: { kind: 'deploy', revisionId: 'none', at: clockIn(1) } }, 'revisionId'],
    [{ plan: { kind: 'deploy', revisionId: 'none', at: '2020-01-01T00:00' } }, 'at'],
    [
      { timeZone: 'Europe/Berlin', plan: { kind: 'deploy', revisionId: 'none', at: '2027-03-28T02:30' } },
      'at',
    ],
    [{ plan: { ...warm().plan, weekdays: [] } }, 'weekdays'],
    [{ plan: { ...warm().plan, containers: 0 } }, 'containers'],
    [{ plan: { ...warm().plan, containers: 101 } }, 'containers'],
    [{ plan: { ...warm().plan, from: '24:00' } }, 'from'],
  ])('%j is refused with its field', async (change, field) => {
    expect(await addSchedule(ADA, { ...deploy(), ...change })).toMatchObject({ error: { field } });
  });

  it('is nothing that a viewer sets', async () => {
    const viewer = { ...ADA, role: 'viewer' } as const;
    expect(await addSchedule(viewer, deploy())).toMatchObject({ error: { code: 'forbidden' } });
    expect(await switchSchedule(viewer, 'any', 'pause')).toMatchObject({ error: { code: 'forbidden' } });
  });
});
