import { expect, it } from 'vitest';
import { nearestEngineVersion } from './nearest-engine';

it.each([
  ['0.5.10', '0.5.10'],
  ['0.5.10.post1', '0.5.10.post1'],
  ['0.5.10.post2', '0.5.10.post1'],
  ['0.5.23', '0.5.23'],
  ['0.5.24', '0.5.23'],
  ['0.6.0', '0.5.23'],
  ['0.4.9', '0.5.9'],
  ['', '0.5.9'],
])('a version %j is judged as %s', (version, nearest) => {
  expect(nearestEngineVersion(version)).toBe(nearest);
});
