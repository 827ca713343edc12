import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/auth/roles';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { freshDatabase } from '@/lib/testing/database';
import { liftQuarantine } from './lift-quarantine';
import { quarantineRevision } from './quarantine-revision';
import { standingOf } from './standing-store';
import { aDeployment } from './testing/a-deployment';
import { aPerson } from './testing/a-person';
import { seededProduction } from './testing/seeded-production';

let db: PrismaClient;
let presetId: string;
let revisionId: string;
let ada: Actor;

beforeEach(async () => {
  db = await freshDatabase();
  ({ presetId, r1: revisionId } = await seededProduction());
  ada = await aPerson('operator', 'ada');
});

const entries = () => db.auditEntry.findMany({ where: { revisionId }, orderBy: { id: 'asc' }, skip: 1 });

test('a quarantine and its end are told with their reasons', async () => {
  expect(await quarantineRevision(ada, { revisionId, reason: ' wrong answers ' })).toEqual({
    ok: true,
    value: { advice: null },
  });
  expect(await standingOf(revisionId)).toMatchObject({
    quarantine: { reason: 'wrong answers', byName: 'ada' },
    blockers: [expect.stringContaining('wrong answers')],
  });
  expect(await liftQuarantine(ada, { revisionId, reason: 'a wrong test' })).toMatchObject({ ok: true });
  expect(await standingOf(revisionId)).toMatchObject({ quarantine: null, blockers: [] });
  expect(await entries()).toMatchObject([
    { action: 'revision.quarantine', presetId, summary: 'Quarantined r1 of production-v4: wrong answers' },
    {
      action: 'revision.lift-quarantine',
      before: { quarantinedFor: 'wrong answers', by: 'ada' },
      after: { reason: 'a wrong test' },
    },
  ]);
});

describe('the revision that is', () => {
  test.each([
    ['deployed', {}, 'r1 is deployed and goes on serving'],
    ['being deployed', { status: 'running', deployed: false }, 'Job 1 is deploying r1'],
  ])('%s goes into quarantine with advice', async (_, deployment, advice) => {
    await aDeployment(revisionId, deployment);
    const quarantined = await quarantineRevision(ada, { revisionId, reason: 'slow' });
    expect(quarantined).toMatchObject({ ok: true, value: { advice: expect.stringContaining(advice) } });
  });
});

describe('is refused', () => {
  test.each([
    ['', false],
    ['  ', false],
    ['x'.repeat(500), true],
    ['x'.repeat(501), false],
  ])('the reason %j is enough: %s', async (reason, enough) => {
    const result = await quarantineRevision(ada, { revisionId, reason });
    expect(result.ok).toBe(enough);
    if (!result.ok) expect(result.error).toMatchObject({ code: 'invalid', field: 'reason' });
  });

  test('of two at once the second', async () => {
    const both = await Promise.all([1, 2].map(() => quarantineRevision(ada, { revisionId, reason: 'slow' })));
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'conflict' } });
  });

  test('to lift what is not there, of two at once the second too', async () => {
    const lift = () => liftQuarantine(ada, { revisionId, reason: 'done' });
    expect(await lift()).toMatchObject({ error: { code: 'conflict' } });
    await quarantineRevision(ada, { revisionId, reason: 'slow' });
    const both = await Promise.all([lift(), lift()]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  test('a viewer, and an unknown revision', async () => {
    const viewer = await aPerson('viewer');
    for (const verb of [quarantineRevision, liftQuarantine]) {
      expect(await verb(viewer, { revisionId, reason: 'r' })).toMatchObject({ error: { code: 'forbidden' } });
      expect(await verb(ada, { revisionId: 'none', reason: 'r' })).toMatchObject({
        error: { code: 'not-found' },
      });
    }
  });
});
