import { expect, test } from 'vitest';
import { groupByDay } from './days';
import type { HistoryEntry } from './history-entry';

function entry(at: string): HistoryEntry {
  return {
    id: at,
    kind: 'job',
    at,
    who: '',
    title: '',
    isFailure: false,
    changes: [],
    facts: [],
    ticket: null,
    message: null,
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

test('days and their entries stay in the order they came in', () => {
  const times = ['2026-01-15T10:00:00.000Z', '2026-01-15T09:00:00.000Z', '2026-01-13T10:00:00.000Z'];
  const days = groupByDay(times.map(entry), NOW, 'UTC');
  expect(days.flatMap((day) => day.entries.map(({ at }) => at))).toEqual(times);
});
