import 'server-only';
import { parseSetCookieHeader, toCookieOptions } from 'better-auth/cookies';
import { cookies } from 'next/headers';
import { auth } from '@/lib/auth/auth';
import { firstIssue } from '@/lib/auth/first-issue';
import { SignIn } from '@/lib/auth/schema';
import { env } from '@/lib/env';
import { fail, ok, type Result } from '@/lib/result';

/** Signs a person in and sets the session cookie on the answer of the running action. */
export async function startSession(input: unknown, client: Headers): Promise<Result<null>> {
  const parsed = SignIn.safeParse(input);
  if (!parsed.success) return firstIssue(parsed.error);
  // Through better-auth's handler, not its api: only the handler counts attempts.
  const response = await auth().handler(signInRequest(parsed.data, client));
  if (response.status === 429) {
    return fail('unavailable', 'Too many attempts to sign in. Wait a minute, then try again.');
  }
  if (response.status >= 500)
    return fail('unavailable', 'Signing in does not work at the moment. Try again.');
  if (!response.ok) return fail('invalid', 'The e-mail address or the password is wrong.');
  await setCookies(response.headers);
  return ok(null);
}

function signInRequest(credentials: SignIn, client: Headers): Request {
  const headers = new Headers({
    'content-type': 'application/json',
    origin: new URL(env.CONSOLE_URL).origin,
  });
  for (const name of ['x-forwarded-for', 'user-agent']) {
    const value = client.get(name);
    if (value !== null) headers.set(name, value);
  }
  const url = new URL('/api/auth/sign-in/email', env.CONSOLE_URL);
  return new Request(url, { method: 'POST', headers, body: JSON.stringify(credentials) });
}

async function setCookies(headers: Headers): Promise<void> {
  const jar = await cookies();
  for (const [name, cookie] of parseSetCookieHeader(headers.get('set-cookie') ?? '')) {
    jar.set(name, cookie.value, toCookieOptions(cookie));
  }
}
