import { expect, test } from 'vitest';
import { bearsToken } from '@/lib/auth/bearer';

const TOKEN = 'a-token-of-some-length';

const cases: [string, string | undefined, string | undefined, boolean][] = [
  ['the token', `Bearer ${TOKEN}`, TOKEN, true],
  ['the scheme in small letters', `bearer ${TOKEN}`, TOKEN, true],
  ['another token', `Bearer ${TOKEN}x`, TOKEN, false],
  ['no token set, none given', undefined, undefined, false],
  ['no token set, an empty one given', 'Bearer ', undefined, false],
  ['no token set, some token given', `Bearer ${TOKEN}`, undefined, false],
  ['another scheme', `Basic ${TOKEN}`, TOKEN, false],
  ['nothing given', undefined, TOKEN, false],
];

test.each(cases)('%s', (_, authorization, token, expected) => {
  const headers = new Headers(authorization === undefined ? {} : { authorization });
  expect(bearsToken(new Request('http://localhost/metrics', { headers }), token)).toBe(expected);
});
