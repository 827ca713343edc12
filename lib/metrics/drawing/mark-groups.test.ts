import { expect, test } from 'vitest';
import type { Mark, MarkKind } from '@/lib/metrics/series';
import { markGroups } from './mark-groups';

const grid = { startMs: 0, stepSeconds: 1, count: 100 };
const mark = (second: number, label: string, kind: MarkKind = 'deployment'): Mark => ({
  kind,
  label,
  atMs: second * 1000,
  title: label,
  by: null,
  links: [],
});

test.each([
  { name: 'apart', marks: [mark(10, 'r1'), mark(16, 'r2')], groups: ['r1', 'r2'] },
  { name: 'close', marks: [mark(10, 'r1'), mark(15.9, 'r2')], groups: ['2 marks'] },
  {
    name: 'alike and close',
    marks: [10, 11, 12].map((second) => mark(second, 'crash', 'crash')),
    groups: ['crash ×3'],
  },
  { name: 'outside', marks: [mark(-1, 'r1'), mark(50, 'r2'), mark(101, 'r3')], groups: ['r2'] },
  { name: 'in any order', marks: [mark(80, 'r2'), mark(20, 'r1')], groups: ['r1', 'r2'] },
])('marks that are $name', ({ marks, groups }) => {
  expect(markGroups(marks, grid).map(({ label }) => label)).toEqual(groups);
});

test('the gravest of a group gives it its look', () => {
  expect(markGroups([mark(1, 'start', 'start'), mark(2, 'crash', 'crash')], grid)[0]?.kind).toBe('crash');
});
