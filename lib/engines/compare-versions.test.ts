import { expect, it } from 'vitest';
import { compareVersions } from './compare-versions';

it('orders versions by their numbers, a post release behind its base', () => {
  const versions = ['0.5.11', '0.5.9', '0.5.10.post1', '0.5.10', '0.10.0'];
  expect(versions.sort(compareVersions)).toEqual(['0.5.9', '0.5.10', '0.5.10.post1', '0.5.11', '0.10.0']);
});

it.each([
  ['0.5.10', '0.5.10', 0],
  ['0.5.9', '0.5.10', -1],
  ['0.5.10.post1', '0.5.10', 1],
  ['', '0.5.9', -1],
])('%j against %j', (a, b, sign) => {
  expect(Math.sign(compareVersions(a, b))).toBe(sign);
});
