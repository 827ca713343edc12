import { describe, expect, test } from 'vitest';
import { RULES } from '@/lib/rules/rules';
import type { CheckedRevision } from './checked-revision';
import { passes, ruleFilter } from './rule-filter';

const rule = (id: string) => RULES.find((candidate) => candidate.id === id) ?? RULES[0]!;
const watchdog = rule('watchdog-short');
const troubled: CheckedRevision = {
  name: 'production-v4 r1',
  href: '/presets/production-v4',
  isLatest: true,
  isDeployed: false,
  findings: [
    { ruleId: 'watchdog-short', severity: 'warning', title: 'Watchdog', message: '300 s', path: 'flags.x' },
  ],
};

describe('the filter of the address', () => {
  test.each([
    [{}, { text: '', onlyFound: false }],
    [
      { q: ' nsa ', found: '1' },
      { text: 'nsa', onlyFound: true },
    ],
    [
      { q: ['a', 'b'], found: '0' },
      { text: '', onlyFound: false },
    ],
  ])('%j', (asked, filter) => {
    expect(ruleFilter(asked)).toEqual(filter);
  });
});

describe('a rule passes', () => {
  test.each([
    ['', false, [], true],
    ['WATCHDOG', false, [], true],
    ['weight killed', false, [], true],
    ['watchdog eagle', false, [], false],
    ['', true, [], false],
    ['', true, [troubled], true],
    ['300 s', true, [troubled], true],
  ])('%j, only found: %j', (text, onlyFound, revisions, expected) => {
    expect(passes(watchdog, { text, onlyFound }, revisions)).toBe(expected);
  });
});
