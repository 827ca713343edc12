import { expect, test } from 'vitest';
import { returnPath, signInPath } from '@/lib/auth/return-path';

test.each([
  ['/jobs/12', '/jobs/12'],
  ['/metrics?range=1h&panel=ttft', '/metrics?range=1h&panel=ttft'],
  ['/', '/'],
  ['', '/'],
  [undefined, '/'],
  [['/jobs'], '/'],
  ['jobs', '/'],
  ['https://evil.example/', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['/..//evil.example', '/'],
  ['javascript:alert(1)', '/'],
])('%j leads to %s', (given, path) => {
  expect(returnPath(given)).toBe(path);
});

test('the sign-in page remembers where one was', () => {
  expect(signInPath('/jobs?kind=deploy')).toBe('/sign-in?next=%2Fjobs%3Fkind%3Ddeploy');
  expect(signInPath('/')).toBe('/sign-in');
  expect(signInPath(null)).toBe('/sign-in');
});
