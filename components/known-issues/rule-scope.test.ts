import { expect, test } from 'vitest';
import type { Rule } from '@/lib/rules/rule';
import { ruleScope } from './rule-scope';

test.each<[Rule['appliesTo'], string]>([
  [{ engines: {}, gpus: 'any' }, 'Every SGLang version · every GPU'],
  [{ engines: { from: '0.5.9' }, gpus: ['B200'] }, 'SGLang 0.5.9 and later · B200'],
  [{ engines: { before: '0.5.11' }, gpus: 'any' }, 'SGLang before 0.5.11 · every GPU'],
  [
    { engines: { from: '0.5.9', before: '0.5.13' }, gpus: ['B200', 'B300'] },
    'SGLang 0.5.9 and later, before 0.5.13 · B200 and B300',
  ],
])('%j', (appliesTo, scope) => {
  expect(ruleScope({ appliesTo } as Rule)).toBe(scope);
});
