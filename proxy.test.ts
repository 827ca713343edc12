import { NextRequest } from 'next/server';
import { expect, test } from 'vitest';
import { COOKIE_PREFIX } from '@/lib/auth/cookie-prefix';
import { proxy } from './proxy';

const SESSION = { cookie: `${COOKIE_PREFIX}.session_token=a.b` };
const SCRAPE = { accept: 'application/openmetrics-text;version=1.0.0,text/plain;q=0.5,*/*;q=0.1' };
const PAGE = { accept: 'text/html,application/xhtml+xml' };
// What is left of Next.js' request for a page's parts: its own headers are taken away before the proxy sees them.
const PARTS = { accept: '*/*' };

test.each([
  ['a Prometheus', '/metrics', SCRAPE, 'scrape'],
  ['a reader without a session', '/metrics', PAGE, 'sign in'],
  ['a reader', '/metrics', { ...PAGE, ...SESSION }, 'page'],
  ['a reader who comes from another page', '/metrics?range=1h', { ...PARTS, ...SESSION }, 'page'],
  ['a Prometheus at another address', '/jobs', SCRAPE, 'sign in'],
])('%s at %s', (_, path, headers, expected) => {
  const answer = proxy(new NextRequest(`http://console.test${path}`, { headers }));
  const rewrittenTo = answer.headers.get('x-middleware-rewrite');
  const door = rewrittenTo?.endsWith('/api/exposition')
    ? 'scrape'
    : answer.headers.has('location')
      ? 'sign in'
      : 'page';
  expect(door).toBe(expected);
});
