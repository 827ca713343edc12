import { expect, test } from 'vitest';
import type { Finding } from '@/lib/rules/rule';
import { reviewFindings } from './review-findings';

const finding = (severity: Finding['severity'], ruleId: string): Finding => ({
  severity,
  ruleId,
  title: ruleId,
  message: 'm',
  path: 'compute.gpu',
});
const warning = finding('warning', 'w');

test('an error blocks, with or without a reason', () => {
  const blocked = { ok: false, error: { code: 'blocked', field: 'compute.gpu' } };
  expect(reviewFindings([warning, finding('error', 'e')], { e: 'because', w: 'because' })).toMatchObject(
    blocked,
  );
});

test.each([
  ['', false],
  ['   ', false],
  ['a', true],
  ['x'.repeat(500), true],
  ['x'.repeat(501), false],
])('the reason %j is enough: %s', (reason, enough) => {
  expect(reviewFindings([warning], { w: reason }).ok).toBe(enough);
});

test('two findings of one rule share a reason', () => {
  expect(reviewFindings([warning, warning], { w: ' why ' })).toEqual({ ok: true, value: { w: 'why' } });
});

test('a note asks for nothing', () => {
  expect(reviewFindings([finding('note', 'n')], { n: 'not kept' })).toEqual({ ok: true, value: {} });
});
