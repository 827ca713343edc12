import { expect, test } from 'vitest';
import type { Finding } from '@/lib/rules/rule';
import { carriedReasons } from './carried-reasons';

function warning(ruleId: string, message: string, severity: Finding['severity'] = 'warning'): Finding {
  return { ruleId, severity, message, title: ruleId, path: 'compute.gpu' };
}

const parent = {
  findings: [warning('a', 'one'), warning('a', 'two'), warning('b', 'one')],
  reasons: { a: 'because', b: 'so', c: 'left over' },
};

test.each([
  ['the same words', [warning('b', 'one')], { b: 'so' }],
  ['other words', [warning('b', 'two')], {}],
  ['one hit of two', [warning('a', 'two')], { a: 'because' }],
  ['an old and a new hit', [warning('a', 'one'), warning('a', 'three')], {}],
  ['a warning without a finding then', [warning('c', 'one')], {}],
  ['a note', [warning('b', 'one', 'note')], {}],
  ['a rule like a property of every object', [warning('constructor', 'one')], {}],
])('%s', (_, findings, carried) => {
  expect(carriedReasons(parent, findings)).toEqual(carried);
});
