import { beforeEach, expect, test } from 'vitest';
import { acceptInvitation } from '@/lib/auth/accept-invitation';
import { auth } from '@/lib/auth/auth';
import { hashInvitationToken, newInvitationToken } from '@/lib/auth/invitation-token';
import { startSession } from '@/lib/auth/start-session';
import { people } from '@/lib/auth/store';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { freshDatabase } from '@/lib/testing/database';

const ORIGIN = 'http://localhost:3000';
const PERSON = {
  name: 'Dana',
  email: 'dana@example.com',
  password: 'correct horse',
  passwordAgain: 'correct horse',
};

let db: PrismaClient;
beforeEach(async () => {
  db = await freshDatabase();
  const token = newInvitationToken();
  const expiresAt = new Date(Date.now() + 60_000);
  await db.invitation.create({ data: { tokenHash: hashInvitationToken(token), role: 'admin', expiresAt } });
  await acceptInvitation(token, PERSON);
});

// Each test is a client of its own: the limit of attempts is counted by address.
const from = (address: string) => new Headers({ 'x-forwarded-for': address });

function post(path: string, body: object, headers: Headers, origin = ORIGIN): Promise<Response> {
  const sent = new Headers(headers);
  sent.set('content-type', 'application/json');
  sent.set('origin', origin);
  const request = new Request(`${ORIGIN}/api/auth${path}`, {
    method: 'POST',
    headers: sent,
    body: JSON.stringify(body),
  });
  return auth().handler(request);
}

test('signing in sets a cookie that scripts cannot read and leaves an audit row', async () => {
  const response = await post('/sign-in/email', PERSON, from('203.0.113.1'));
  expect(response.status).toBe(200);
  const cookie = response.headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/^glm-console\.session_token=.*HttpOnly.*SameSite=Lax/);
  expect(cookie).not.toContain('Secure');

  const session = await auth().api.getSession({
    headers: new Headers({ cookie: cookie.split(';')[0] ?? '' }),
  });
  expect(session?.user).toMatchObject({ name: 'Dana', role: 'admin' });
  expect(await db.auditEntry.count({ where: { action: 'person.sign-in' } })).toBe(1);
  expect((await people())[0]?.lastSignInAt).toBeInstanceOf(Date);
});

test('a wrong password and an unknown person get the same answer', async () => {
  const wrong = await startSession({ email: PERSON.email, password: 'wrong' }, from('203.0.113.2'));
  const unknown = await startSession({ email: 'no@example.com', password: 'wrong' }, from('203.0.113.2'));
  expect(wrong).toEqual({
    ok: false,
    error: { code: 'invalid', message: 'The e-mail address or the password is wrong.' },
  });
  expect(unknown).toEqual(wrong);
});

test('the twentieth attempt in a minute is heard, the next is not', async () => {
  const attempt = () =>
    post('/sign-in/email', { email: 'no@example.com', password: 'x' }, from('203.0.113.3'));
  for (let count = 1; count < 20; count += 1) await attempt();
  expect((await attempt()).status).toBe(401);
  expect((await attempt()).status).toBe(429);
  const refused = await startSession(PERSON, from('203.0.113.3'));
  expect(refused).toMatchObject({ ok: false, error: { code: 'unavailable' } });
});

test('strangers cannot sign up, and nobody raises the own role', async () => {
  const stranger = { ...PERSON, email: 'stranger@example.com' };
  expect((await post('/sign-up/email', stranger, from('203.0.113.4'))).status).toBe(404);
  const signedIn = await post('/sign-in/email', PERSON, from('203.0.113.4'));
  const headers = from('203.0.113.4');
  headers.set('cookie', signedIn.headers.get('set-cookie')?.split(';')[0] ?? '');
  expect((await post('/update-user', { role: 'admin' }, headers)).status).toBe(404);
  expect(await db.user.count()).toBe(1);
});

test('a post from another site is refused', async () => {
  const headers = from('203.0.113.5');
  headers.set('cookie', 'glm-console.session_token=x');
  const response = await post('/sign-in/email', PERSON, headers, 'https://evil.example');
  expect(response.status).toBe(403);
});
