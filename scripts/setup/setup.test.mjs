import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { junitCounts } from '../checks/python.mjs';
import { settle } from '../checks/section.mjs';
import { modalTarget } from '../start/modal-target.mjs';
import { temporaryFolder } from '../testing/temporary-folder.mjs';
import { dependenciesAreComplete } from './dependencies.mjs';
import { nodeIsNewEnough } from './node.mjs';
import { explain, Problem } from './problem.mjs';

test.each([
  ['18.20.0', false],
  ['20.18.3', false],
  ['20.19.0', true],
  ['21.7.0', false],
  ['22.11.0', false],
  ['22.12.0', true],
  ['24.0.0', true],
])('Node %s is new enough: %s', (version, expected) => {
  expect(nodeIsNewEnough(version)).toBe(expected);
});

describe('dependencies are complete', () => {
  const lock = (version) => ({
    packages: {
      '': { name: 'console' },
      'node_modules/next': { version },
      'node_modules/other-platform': { version: '1.0.0', optional: true },
    },
  });

  function installed({ wanted = '1.0.0', recorded = '1.0.0', folder = true } = {}) {
    const root = temporaryFolder();
    mkdirSync(path.join(root, 'node_modules/next'), { recursive: true });
    writeFileSync(path.join(root, 'package-lock.json'), JSON.stringify(lock(wanted)));
    const present = { packages: { 'node_modules/next': { version: recorded } } };
    if (recorded) writeFileSync(path.join(root, 'node_modules/.package-lock.json'), JSON.stringify(present));
    if (folder) writeFileSync(path.join(root, 'node_modules/next/package.json'), '{}');
    return dependenciesAreComplete(root);
  }

  test('when all is there; another platform’s package may be absent', () => expect(installed()).toBe(true));
  test('not when the lock asks for another version', () =>
    expect(installed({ wanted: '1.0.1' })).toBe(false));
  test('not when npm did not get to its record', () => expect(installed({ recorded: '' })).toBe(false));
  test('not when a folder is gone', () => expect(installed({ folder: false })).toBe(false));
});

test.each([
  [{}, 'simulator'],
  [{ MODAL_TOKEN_ID: 'ak-1', MODAL_TOKEN_SECRET: 'as-1' }, 'modal'],
  [{ MODAL_TOKEN_ID: 'ak-1' }, 'simulator'],
  [{ MODAL_TOKEN_ID: 'ak-1', MODAL_TOKEN_SECRET: 'as-1', TARGET_KIND: 'simulator' }, 'simulator'],
  [{ TARGET_KIND: 'simulator', MODAL_SERVER_URL: 'http://127.0.0.1:9000' }, 'given'],
  [{ TARGET_KIND: 'modal' }, 'modal'],
])('without a profile, %j leads to %s', (env, expected) => {
  expect(modalTarget(env, '/nowhere/modal.toml')).toBe(expected);
});

test('a profile with a token leads to Modal, one without does not', () => {
  const file = path.join(temporaryFolder(), 'modal.toml');
  writeFileSync(file, '[work]\ntoken_id = "ak-1"\ntoken_secret = "as-1"\n');
  expect(modalTarget({}, file)).toBe('modal');
  writeFileSync(file, '[work]\nenvironment = "main"\n');
  expect(modalTarget({}, file)).toBe('simulator');
});

test.each([
  [new Problem('initdb: could not write: No space left on device'), /^The disk is full .* start again/],
  [Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' }), /^The disk is full/],
  [
    Object.assign(new Error('EACCES'), { code: 'EACCES', path: '/data' }),
    /^\/data cannot be written \(EACCES\)/,
  ],
  [new Error('first line\nsecond line'), /^first line$/],
])('%s becomes one line', (error, line) => {
  expect(explain(error)).toMatch(line);
});

test('a report of pytest is counted', () => {
  const xml =
    '<testsuites><testsuite name="pytest" errors="1" failures="2" skipped="3" tests="10" time="1.0">';
  expect(junitCounts(xml)).toEqual({ passed: 4, failed: 3 });
});

test('a section that ran nothing, or died without a failed test, has failed', () => {
  expect(settle('x', true, { passed: 5, failed: 0 })).toEqual({ name: 'x', passed: 5, failed: 0 });
  expect(settle('x', true, { passed: 0, failed: 0 })).toEqual({ name: 'x', passed: 0, failed: 1 });
  expect(settle('x', false, { passed: 5, failed: 0 })).toEqual({ name: 'x', passed: 5, failed: 1 });
  expect(settle('x', false, { passed: 5, failed: 2 })).toEqual({ name: 'x', passed: 5, failed: 2 });
});
