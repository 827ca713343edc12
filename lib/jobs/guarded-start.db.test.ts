import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Role } from '@/lib/auth/roles';
import { db } from '@/lib/db';
import { freezeNow } from '@/lib/guards/testing/add-freeze';
import { spendNow } from '@/lib/guards/testing/spend-now';
import { type JobRequest, startJob } from '@/lib/jobs/start-job';
import { jobById } from '@/lib/jobs/store';
import { defaultTarget } from '@/lib/jobs/target';
import { makeJob } from '@/lib/jobs/testing/make-job';
import { seedPresets } from '@/lib/presets/seed';
import { aDeployment } from '@/lib/presets/testing/a-deployment';
import { freshDatabase } from '@/lib/testing/database';

const WARM = { minContainers: 1, maxContainers: 3, scaledownWindowSeconds: 900 };
const COLD = { minContainers: 0, maxContainers: 3, scaledownWindowSeconds: 900 };

let revisionId: string;

beforeEach(async () => {
  // Far from the first day of a month.
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-16T12:00:00Z') });
  await freshDatabase();
  await seedPresets();
  revisionId = (await db.revision.findFirstOrThrow()).id;
});

afterEach(() => {
  vi.useRealTimers();
});

const person = (role: Role) => ({ id: role, name: `${role}’s name`, role });
const request = (kind: string): JobRequest =>
  (({
    deploy: { kind: 'deploy', revisionId },
    rollback: { kind: 'rollback', revisionId },
    stop: { kind: 'stop', appName: 'glm51' },
    up: { kind: 'scale', settings: WARM },
    down: { kind: 'scale', settings: COLD },
  })[kind] as JobRequest) ?? { kind };

const outcomeOf = async (kind: string, role: Role, reason: string | null) => {
  const options = reason === null ? {} : { override: { reason } };
  const started = await startJob(person(role), request(kind), options);
  return started.ok ? 'starts' : started.error.code;
};

const FREEZE_TABLE = [
  ['deploy', 'operator', null, 'blocked'],
  ['deploy', 'operator', 'I must', 'blocked'],
  ['deploy', 'lead', 'I must', 'blocked'],
  ['deploy', 'admin', null, 'blocked'],
  ['deploy', 'admin', ' ', 'invalid'],
  ['deploy', 'admin', 'It is on fire', 'starts'],
  ['deploy', 'viewer', 'It is on fire', 'forbidden'],
  ['rollback', 'operator', null, 'blocked'],
  ['rollback', 'admin', 'It is on fire', 'starts'],
  ['rollover', 'operator', null, 'blocked'],
  ['compile', 'operator', null, 'blocked'],
  ['golden', 'operator', null, 'blocked'],
  ['stop', 'operator', null, 'starts'],
  ['down', 'operator', null, 'starts'],
  ['up', 'operator', null, 'blocked'],
  ['up', 'admin', 'It is on fire', 'starts'],
] as const;

describe('in a freeze', () => {
  it.each([...FREEZE_TABLE, ['download', 'operator', null, 'blocked']] as const)(
    '%s by %s, who says %j: %s',
    async (kind, role, reason, expected) => {
      await aDeployment(revisionId);
      await freezeNow();
      expect(await outcomeOf(kind, role, reason)).toBe(expected);
    },
  );

  it('says why and until when, and asks only those for a reason who may override', async () => {
    await freezeNow();
    const refused = await startJob(person('operator'), request('deploy'));
    expect(refused).toMatchObject({
      error: { message: expect.stringMatching(/Launch day.* until .*\(UTC\): Everybody/) },
    });
    expect(refused).not.toHaveProperty('error.field');
    expect(await startJob(person('admin'), request('deploy'))).toHaveProperty('error.field', 'override');
  });

  it('keeps the override with the job and tells it in the history', async () => {
    await freezeNow();
    const started = await startJob(person('admin'), request('deploy'), {
      override: { reason: 'It is on fire' },
    });
    const job = await jobById(started.ok ? started.value.id : '');
    expect(job?.override).toEqual({
      byName: 'admin’s name',
      reason: 'It is on fire',
      guards: [expect.stringContaining('Launch day')],
    });
    const told = await db.auditEntry.findFirst({ where: { jobId: job?.id, action: 'guard.override' } });
    expect(told).toMatchObject({ actorName: 'admin’s name', after: { because: 'It is on fire' } });
  });

  it('keeps no override with a job that nothing holds back', async () => {
    const started = await startJob(person('admin'), request('deploy'), {
      override: { reason: 'Just in case' },
    });
    expect((await jobById(started.ok ? started.value.id : ''))?.override).toBeNull();
  });
});

describe('over the budget', () => {
  const held = [...FREEZE_TABLE, ['download', 'operator', null, 'starts']] as const;
  it.each(held)('%s by %s, who says %j: %s', async (kind, role, reason, expected) => {
    await aDeployment(revisionId, { deployedAt: new Date(Date.now() - 7_200_000) });
    await spendNow({ containers: 1, minutes: 60 });
    await db.target.update({ where: { id: (await defaultTarget()).id }, data: { monthlyBudgetDollars: 10 } });
    expect(await outcomeOf(kind, role, reason)).toBe(expected);
  });

  it.each([
    ['below it', 60, 'starts'],
    ['above it', 40, 'blocked'],
    ['without one', null, 'starts'],
  ])('%s', async (_what, monthlyBudgetDollars, expected) => {
    await aDeployment(revisionId, { deployedAt: new Date(Date.now() - 7_200_000) });
    await spendNow({ containers: 1, minutes: 60 });
    await db.target.update({ where: { id: (await defaultTarget()).id }, data: { monthlyBudgetDollars } });
    expect(await outcomeOf('deploy', 'operator', null)).toBe(expected);
  });
});

describe('scaling in a freeze, by what was set last from here', () => {
  it.each([
    ['fewer kept', { ...WARM, minContainers: 0 }, 'starts'],
    ['the same', WARM, 'starts'],
    ['more kept', { ...WARM, minContainers: 2 }, 'blocked'],
    ['more allowed', { ...WARM, maxContainers: 4 }, 'blocked'],
    ['idle for longer', { ...WARM, scaledownWindowSeconds: 901 }, 'blocked'],
    ['idle for less', { ...WARM, scaledownWindowSeconds: 600 }, 'starts'],
  ])('%s', async (_what, settings, expected) => {
    await aDeployment(revisionId, { deployedAt: new Date(Date.now() - 7_200_000) });
    await makeJob({ kind: 'scale', status: 'succeeded', params: WARM, finishedAt: new Date() });
    await freezeNow();
    const started = await startJob(person('operator'), { kind: 'scale', settings });
    expect(started.ok ? 'starts' : started.error.code).toBe(expected);
  });
});

it('lets one of two people at once override, and the other one knows of it', async () => {
  await freezeNow();
  const both = await Promise.all([
    startJob(person('admin'), request('deploy'), { override: { reason: 'One' } }),
    startJob(person('admin'), request('deploy'), { override: { reason: 'Two' } }),
  ]);
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await db.auditEntry.count({ where: { action: 'guard.override' } })).toBe(1);
});
