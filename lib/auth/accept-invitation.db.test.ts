import { verifyPassword } from 'better-auth/crypto';
import { beforeEach, expect, test } from 'vitest';
import { acceptInvitation } from '@/lib/auth/accept-invitation';
import { hashInvitationToken, newInvitationToken } from '@/lib/auth/invitation-token';
import { invitePerson } from '@/lib/auth/invite-person';
import type { Actor } from '@/lib/auth/roles';
import { invitationState } from '@/lib/auth/store';
import { withdrawInvitation } from '@/lib/auth/withdraw-invitation';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { freshDatabase } from '@/lib/testing/database';

const PASSWORD = 'a long enough password';
const person = (email: string) => ({ name: 'Someone', email, password: PASSWORD, passwordAgain: PASSWORD });

let db: PrismaClient;
beforeEach(async () => {
  db = await freshDatabase();
});

async function setupToken(): Promise<string> {
  const token = newInvitationToken();
  const expiresAt = new Date(Date.now() + 60_000);
  await db.invitation.create({ data: { tokenHash: hashInvitationToken(token), role: 'admin', expiresAt } });
  return token;
}

async function firstAdmin(): Promise<Actor> {
  await acceptInvitation(await setupToken(), person('admin@example.com'));
  const { id, name } = await db.user.findFirstOrThrow({ where: { role: 'admin' } });
  return { id, name, role: 'admin' };
}

async function joinToken(actor: Actor, email: string): Promise<string> {
  const invited = await invitePerson(actor, { name: 'Someone', email, role: 'operator' });
  if (!invited.ok) throw new Error(invited.error.message);
  return new URL(invited.value.link).searchParams.get('token') ?? '';
}

test('the set-up link makes the first admin, with an audit row and a hashed password', async () => {
  const accepted = await acceptInvitation(await setupToken(), person('Admin@Example.com'));
  expect(accepted).toMatchObject({ ok: true, value: { email: 'admin@example.com' } });

  const user = await db.user.findFirstOrThrow({ include: { accounts: true } });
  expect(user).toMatchObject({ role: 'admin', email: 'admin@example.com' });
  const hash = user.accounts[0]?.password ?? '';
  expect(await verifyPassword({ hash, password: PASSWORD })).toBe(true);
  expect(await db.auditEntry.findMany()).toMatchObject([{ action: 'person.join', actorId: user.id }]);
});

test('two posts at once make one person', async () => {
  const token = await setupToken();
  const both = await Promise.all([
    acceptInvitation(token, person('one@example.com')),
    acceptInvitation(token, person('two@example.com')),
  ]);
  expect(both.map((result) => result.ok).sort()).toEqual([false, true]);
  expect(await db.user.count()).toBe(1);
});

test('a second set-up link makes no second first admin', async () => {
  const [earlier, later] = [await setupToken(), await setupToken()];
  expect(await acceptInvitation(earlier, person('a@example.com'))).toMatchObject({ ok: true });
  expect(await acceptInvitation(later, person('b@example.com'))).toMatchObject({ ok: false });
  expect(await db.user.count()).toBe(1);
});

test('the token is stored as its hash only', async () => {
  const token = await setupToken();
  const row = await db.invitation.findFirstOrThrow();
  expect(JSON.stringify(row)).not.toContain(token);
  expect(row.tokenHash).toMatch(/^[0-9a-f]{64}$/);
});

test('a link says what became of it', async () => {
  const admin = await firstAdmin();
  const token = await joinToken(admin, 'new@example.com');
  expect(await invitationState(token)).toMatchObject({ state: 'open', role: 'operator' });
  expect(await invitationState('nonsense')).toEqual({ state: 'unknown' });
  await acceptInvitation(token, person('new@example.com'));
  expect(await invitationState(token)).toEqual({ state: 'used' });
});

test('a link expires at its minute, not before', async () => {
  const token = await joinToken(await firstAdmin(), 'new@example.com');
  const { expiresAt } = await db.invitation.findFirstOrThrow({ where: { usedAt: null } });
  expect(await invitationState(token, new Date(expiresAt.getTime() - 1))).toMatchObject({ state: 'open' });
  expect(await invitationState(token, expiresAt)).toEqual({ state: 'expired' });
  const late = await acceptInvitation(token, person('new@example.com'), expiresAt);
  expect(late).toMatchObject({ ok: false, error: { code: 'not-found' } });
});

test('a taken e-mail address leaves the link open', async () => {
  const token = await joinToken(await firstAdmin(), 'new@example.com');
  const taken = await acceptInvitation(token, person('admin@example.com'));
  expect(taken).toMatchObject({ ok: false, error: { code: 'conflict', field: 'email' } });
  expect(await invitationState(token)).toMatchObject({ state: 'open' });
});

test('a withdrawn invitation is worth nothing', async () => {
  const admin = await firstAdmin();
  const token = await joinToken(admin, 'new@example.com');
  const { id } = await db.invitation.findFirstOrThrow({ where: { usedAt: null } });
  expect(await withdrawInvitation(admin, id)).toMatchObject({ ok: true });
  expect(await withdrawInvitation(admin, id)).toMatchObject({ ok: false });
  expect(await acceptInvitation(token, person('new@example.com'))).toMatchObject({ ok: false });
});

test.each([
  ['a short password', { password: 'too short', passwordAgain: 'too short' }, 'password'],
  ['two different passwords', { passwordAgain: 'something else entirely' }, 'passwordAgain'],
  ['no name', { name: '  ' }, 'name'],
  ['a wrong e-mail address', { email: 'nobody' }, 'email'],
])('%s is refused at its field and keeps the link open', async (_what, change, field) => {
  const token = await setupToken();
  const refused = await acceptInvitation(token, { ...person('a@example.com'), ...change });
  expect(refused).toMatchObject({ ok: false, error: { code: 'invalid', field } });
  expect(await invitationState(token)).toMatchObject({ state: 'open' });
});

test.each(['viewer', 'operator', 'lead'] as const)('a %s may not invite', async (role) => {
  const invited = await invitePerson(
    { id: 'x', name: 'X', role },
    { name: 'New', email: 'n@example.com', role: 'viewer' },
  );
  expect(invited).toMatchObject({ ok: false, error: { code: 'forbidden' } });
});
