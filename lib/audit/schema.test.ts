import { expect, test } from 'vitest';
import { historyPath, isFiltered } from './history-address';
import { HistoryFilter, HistoryPlace } from './schema';

test('a filter and a place are read from an address and written to it again', () => {
  const asked = {
    kind: 'job',
    preset: 'production-v4',
    who: 'ada',
    range: 'custom',
    from: '2026-11-01',
    q: 'max r',
  };
  const filter = HistoryFilter.parse(asked);
  expect(historyPath({ ...filter, ...HistoryPlace.parse({ before: '120', entry: '7' }) })).toBe(
    '/history?kind=job&preset=production-v4&who=ada&range=custom&from=2026-11-01&q=max+r&before=120&entry=7',
  );
  expect(historyPath({})).toBe('/history');
});

test.each([
  { kind: 'nothing' },
  { range: 'ever' },
  { from: '2026-02-30' },
  { from: 'yesterday' },
  { zone: 'Atlantis/Capital' },
  { q: '   ' },
  { q: ['a', 'b'] },
  { kind: 'toString' },
])('what cannot be read counts as missing: %j', (asked) => {
  expect(Object.values(HistoryFilter.parse(asked)).filter((value) => value !== undefined)).toEqual([]);
});

test.each(['0', '-1', '1.5', 'x', '9'.repeat(19), ['1', '2']])('%j is the number of no entry', (id) => {
  expect(HistoryPlace.parse({ before: id, after: id, entry: id })).toEqual({});
});

test.each([
  [{}, false],
  [{ zone: 'UTC' }, false],
  [{ q: 'x' }, true],
  [{ kind: 'everything' }, true],
] as const)('%j filters: %s', (filter, filters) => {
  expect(isFiltered(filter)).toBe(filters);
});
