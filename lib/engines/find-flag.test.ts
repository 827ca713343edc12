import { expect, it } from 'vitest';
import { findFlag } from './find-flag';
import { loadEngine } from './load-engine';

it.each([
  ['0.5.10', '--tp-size', '--tp-size'],
  ['0.5.10', '--tensor-parallel-size', '--tp-size'],
  ['0.5.10', '--tp', '--tp-size'],
  ['0.5.10', '--tp=8', '--tp-size'],
  ['0.5.10', '--ep', '--ep-size'],
  ['0.5.10', '--pp', null],
  ['0.5.10', '--nsa-decode-backend', '--nsa-decode-backend'],
  ['0.5.10', '--dsa-decode-backend', null],
  ['0.5.14', '--nsa-decode-backend', '--nsa-decode-backend'],
  ['0.5.20', '--nsa-decode-backend', null],
  ['0.5.20', '--dsa-decode-backend', '--dsa-decode-backend'],
  ['0.5.10', '--', null],
  ['0.5.10', 'tp-size', null],
  ['0.5.10', '', null],
])('in %s, %s is %s', async (version, name, found) => {
  const engine = await loadEngine(version);
  expect(engine && (findFlag(engine, name)?.name ?? null)).toBe(found);
});
