import { beforeEach, expect, test } from 'vitest';
import { changeRole } from '@/lib/auth/change-role';
import { removePerson } from '@/lib/auth/remove-person';
import type { Actor, Role } from '@/lib/auth/roles';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { freshDatabase } from '@/lib/testing/database';

let db: PrismaClient;
beforeEach(async () => {
  db = await freshDatabase();
});

async function aPerson(id: string, role: Role): Promise<Actor> {
  await db.user.create({ data: { id, name: id, email: `${id}@example.com`, role } });
  return { id, name: id, role };
}

test('the last admin is neither demoted nor removed', async () => {
  const admin = await aPerson('ada', 'admin');
  expect(await changeRole(admin, 'ada', 'lead')).toMatchObject({ ok: false, error: { code: 'conflict' } });
  expect(await removePerson(admin, 'ada')).toMatchObject({ ok: false, error: { code: 'conflict' } });
  expect(await db.auditEntry.count()).toBe(0);
});

test('two admins who demote each other at once leave one', async () => {
  const [ada, bea] = [await aPerson('ada', 'admin'), await aPerson('bea', 'admin')];
  const both = await Promise.all([changeRole(ada, 'bea', 'viewer'), changeRole(bea, 'ada', 'viewer')]);
  expect(both.map((result) => result.ok).sort()).toEqual([false, true]);
  expect(await db.user.count({ where: { role: 'admin' } })).toBe(1);
});

test('a role change is one audit row; the same role again is none', async () => {
  const admin = await aPerson('ada', 'admin');
  await aPerson('bea', 'viewer');
  expect(await changeRole(admin, 'bea', 'lead')).toMatchObject({ ok: true });
  expect(await changeRole(admin, 'bea', 'lead')).toMatchObject({ ok: true });
  expect(await db.auditEntry.findMany()).toMatchObject([
    { action: 'person.change-role', before: { role: 'viewer' }, after: { role: 'lead' } },
  ]);
});

test('a removed person loses the sessions and stays in the history', async () => {
  const admin = await aPerson('ada', 'admin');
  await aPerson('bea', 'operator');
  const expiresAt = new Date(Date.now() + 60_000);
  await db.session.create({ data: { id: 's', token: 't', userId: 'bea', expiresAt } });
  expect(await removePerson(admin, 'bea')).toMatchObject({ ok: true });
  expect(await db.session.count()).toBe(0);
  expect(await db.auditEntry.findMany()).toMatchObject([{ summary: 'ada removed bea' }]);
});

test.each(['viewer', 'operator', 'lead'] as const)(
  'a %s may neither change roles nor remove',
  async (role) => {
    const actor = await aPerson('cem', role);
    await aPerson('bea', 'viewer');
    expect(await changeRole(actor, 'bea', 'admin')).toMatchObject({ error: { code: 'forbidden' } });
    expect(await removePerson(actor, 'bea')).toMatchObject({ error: { code: 'forbidden' } });
  },
);

test('an unknown role and an unknown person are refused', async () => {
  const admin = await aPerson('ada', 'admin');
  expect(await changeRole(admin, 'ada', 'owner')).toMatchObject({ error: { code: 'invalid' } });
  expect(await changeRole(admin, 'nobody', 'lead')).toMatchObject({ error: { code: 'not-found' } });
});
