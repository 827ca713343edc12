import { expect, test } from 'vitest';
import { chartCsv } from './chart-csv';

test('a line a step, gaps as empty fields, names quoted where they must be', () => {
  const grid = { startMs: Date.parse('2026-11-23T14:00:00Z'), stepSeconds: 60, count: 2 };
  const series = [
    { key: 'a', label: 'p95', values: [188.5, null] },
    { key: 'b', label: 'free, or "evictable"', values: [0, 3] },
  ];
  expect(chartCsv(grid, series)).toBe(
    'time,p95,"free, or ""evictable"""\r\n2026-11-23T14:00:00.000Z,188.5,0\r\n2026-11-23T14:01:00.000Z,,3\r\n',
  );
});
