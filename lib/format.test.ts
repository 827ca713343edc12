import { describe, expect, test } from 'vitest';
import * as format from '@/lib/format';

describe('formatDuration', () => {
  test.each([
    [0, '0.0 s'],
    [0.44, '0.4 s'],
    [0.3, '0.3 s'],
    [9.99, '9.9 s'],
    [10, '10 s'],
    [59.9, '59 s'],
    [60, '1 m 00 s'],
    [72, '1 m 12 s'],
    [3599, '59 m 59 s'],
    [3600, '1 h 00 m'],
    [86_399, '23 h 59 m'],
    [86_400, '1 d 00 h'],
    [-5, '0.0 s'],
    [Number.NaN, '—'],
  ])('%d s is %s', (seconds, text) => expect(format.formatDuration(seconds)).toBe(text));
});

describe('formatAgo', () => {
  const now = new Date('2026-01-15T12:00:00Z');
  test.each([
    [0, 'just now'],
    [4, 'just now'],
    [5, '5 s ago'],
    [59, '59 s ago'],
    [60, '1 m ago'],
    [3599, '59 m ago'],
    [3600, '1 h ago'],
    [86_399, '23 h ago'],
    [86_400, '1 d ago'],
    [-30, 'just now'],
  ])('%d s before is %s', (seconds, text) => {
    expect(format.formatAgo(new Date(now.getTime() - seconds * 1000), now)).toBe(text);
  });
});

describe('formatBytes', () => {
  test.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1.0 kB'],
    [1.4e9, '1.4 GB'],
    [9.94e9, '9.9 GB'],
    [9.95e9, '10 GB'],
    [704e9, '704 GB'],
    [999.4e6, '999 MB'],
    [999.5e6, '1.0 GB'],
    [Number.POSITIVE_INFINITY, '—'],
  ])('%d is %s', (bytes, text) => expect(format.formatBytes(bytes)).toBe(text));
});

test.each([
  [50, '$50.00', '$50.00 / h'],
  [1200.456, '$1,200.46', '$1,200.46 / h'],
  [-3.1, '−$3.10', '−$3.10 / h'],
  [-0.001, '$0.00', '$0.00 / h'],
  [Number.NaN, '—', '—'],
])('%d dollars', (dollars, amount, perHour) => {
  expect(format.formatDollars(dollars)).toBe(amount);
  expect(format.formatDollarsPerHour(dollars)).toBe(perHour);
});

test.each([
  [999.4, '999 ms'],
  [999.5, '1.0 s'],
  [0, '0 ms'],
])('%d ms is %s', (ms, text) => expect(format.formatMilliseconds(ms)).toBe(text));

test('counts, quantities and shares', () => {
  expect(format.formatCount(18_240)).toBe('18,240');
  expect(format.formatQuantity(1, 'revision')).toBe('1 revision');
  expect(format.formatQuantity(0, 'entry', 'entries')).toBe('0 entries');
  expect(format.formatPercent(0.512)).toBe('51 %');
  expect(format.formatPercent(0.0614, 1)).toBe('6.1 %');
});

test('times are of the zone that is asked for', () => {
  const date = new Date('2026-01-15T23:30:05Z');
  expect(format.formatDateTime(date, 'UTC')).toBe('15 Jan 2026, 23:30');
  expect(format.formatDateTime(date, 'Europe/Berlin')).toBe('16 Jan 2026, 00:30');
  expect(format.formatTime(date, 'UTC')).toBe('23:30');
  expect(format.formatClock(date, 'UTC')).toBe('23:30:05');
  expect(format.formatDay(date, 'Europe/Berlin')).toMatch(/^Fri,? 16 January 2026$/);
});
