import { getSessionCookie } from 'better-auth/cookies';
import { type NextRequest, NextResponse } from 'next/server';
import { COOKIE_PREFIX } from '@/lib/auth/cookie-prefix';
import { REQUESTED_PATH_HEADER, signInPath } from '@/lib/auth/return-path';

const PUBLIC_PAGES = ['/sign-in', '/setup', '/join'];

/** Sends strangers to the sign-in page early. It only looks for a cookie: every page and action checks the session. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, searchParams } = request.nextUrl;
  const isSignedIn = getSessionCookie(request, { cookiePrefix: COOKIE_PREFIX }) !== null;
  if (pathname === '/metrics' && !isSignedIn && isScrape(request.headers)) {
    return NextResponse.rewrite(new URL('/api/exposition', request.url));
  }
  searchParams.delete('_rsc');
  const path = searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname;
  const headers = new Headers(request.headers);
  headers.set(REQUESTED_PATH_HEADER, path);

  // An action answers in words of its own when the session has ended; a redirect would break its reply.
  const passes = PUBLIC_PAGES.includes(pathname) || request.headers.has('next-action');
  if (passes || isSignedIn) {
    return NextResponse.next({ request: { headers } });
  }
  return NextResponse.redirect(new URL(signInPath(path), request.url));
}

/**
 * People and Prometheus ask for the same path, and a browser says that it wants HTML. When Next.js asks for a page's parts
 * it does not, and a proxy never sees its `rsc` header: there the cookie of a session tells a person.
 */
function isScrape(headers: Headers): boolean {
  return !headers.has('next-action') && !(headers.get('accept') ?? '').includes('text/html');
}

export const config = { matcher: ['/((?!api/|_next/|icon|favicon|preset\\.schema\\.json|shared/).*)'] };
