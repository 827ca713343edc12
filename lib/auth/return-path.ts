/** The header in which proxy.ts passes on the path that was asked for. */
export const REQUESTED_PATH_HEADER = 'x-console-path';

// Stands for any origin: only the path is kept.
const ORIGIN = 'http://console.invalid';

/** The path to go back to after sign-in: one of this console, never another site. */
export function returnPath(given: unknown): string {
  if (typeof given !== 'string' || !given.startsWith('/')) return '/';
  // Browsers read a backslash as a slash: `/\evil.example` leaves the site as `//evil.example` does.
  if (/^\/[/\\]/.test(given) || !URL.canParse(given, ORIGIN)) return '/';
  const url = new URL(given, ORIGIN);
  // `/..//evil.example` starts with two slashes only once it is resolved.
  if (url.origin !== ORIGIN || url.pathname.startsWith('//')) return '/';
  return `${url.pathname}${url.search}`;
}

/** The sign-in page that leads back to the given path. */
export function signInPath(path: string | null): string {
  const back = returnPath(path);
  return back === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(back)}`;
}
