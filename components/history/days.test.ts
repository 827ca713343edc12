import { expect, test } from 'vitest';
import { groupByDay } from './days';
import { type HistoryEntry, newestFirst } from './history-entry';

function entry(at: string): HistoryEntry {
  return {
    id: at,
    kind: 'job',
    at,
    who: '',
    title: '',
    isFailure: false,
    changes: [],
    message: null,
    href: null,
    links: [],
  };
}

const NOW = new Date('2026-01-15T12:00:00Z');

test('days are those of the zone, not of the server', () => {
  const entries = [entry('2026-01-15T00:30:00.000Z'), entry('2026-01-14T23:30:00.000Z')];
  expect(groupByDay(entries, NOW, 'UTC').map((day) => day.title)).toEqual(['Today', 'Yesterday']);
  expect(groupByDay(entries, NOW, 'Europe/Berlin').map((day) => day.title)).toEqual(['Today']);
});

test('the third day back is called by its date', () => {
  const [day] = groupByDay([entry('2026-01-13T10:00:00.000Z')], NOW, 'UTC');
  expect(day?.title).toContain('13 January 2026');
});

test('the newest come first and the oldest are left out', () => {
  const entries = [
    entry('2026-01-13T10:00:00.000Z'),
    entry('2026-01-15T10:00:00.000Z'),
    entry('2026-01-14T10:00:00.000Z'),
  ];
  expect(newestFirst(entries, 2).map((item) => item.at.slice(8, 10))).toEqual(['15', '14']);
});
