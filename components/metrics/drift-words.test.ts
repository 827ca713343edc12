import { expect, test } from 'vitest';
import { driftWords } from './drift-words';

const nowMs = Date.parse('2026-11-23T14:00:00Z');
const container = (
  id: string,
  more: Partial<{ revision: string; version: string | null; ago: number }> = {},
) => ({
  id,
  revision: more.revision ?? 'r1',
  version: more.version === undefined ? '0.5.10' : more.version,
  lastHeardAtMs: nowMs - (more.ago ?? 0) * 1000,
});

test.each([
  { name: 'alike', containers: [container('a'), container('b')], words: [] },
  {
    name: 'one that does not tell',
    containers: [container('a'), container('b', { version: null })],
    words: [],
  },
  {
    name: 'two versions',
    containers: [container('a'), container('b', { version: '0.5.11' })],
    words: ['Containers run different engine versions now: 0.5.10 (1), 0.5.11 (1).'],
  },
  {
    name: 'an older revision that still serves',
    containers: [container('a', { revision: 'r2' }), container('b', { ago: 60 })],
    words: ['Containers run different revisions now: r2 (1), r1 (1).'],
  },
  {
    name: 'an older revision that is gone',
    containers: [container('a', { revision: 'r2' }), container('b', { ago: 61 })],
    words: [],
  },
  { name: 'a clock 9 s ahead', containers: [container('a', { ago: -9 })], words: [] },
  {
    name: 'a clock 10 s ahead',
    containers: [container('a', { ago: -10 })],
    words: ['The clock of container a is 10 s ahead: its values stand too far to the right.'],
  },
])('$name', ({ containers, words }) => {
  expect(driftWords({ containers, generatedAtMs: nowMs, isLive: true })).toEqual(words);
});

test('a fixed window speaks of all that was heard in it', () => {
  const containers = [container('a', { revision: 'r2' }), container('b', { ago: 3600 })];
  expect(driftWords({ containers, generatedAtMs: nowMs, isLive: false })).toEqual([
    'Containers ran different revisions: r2 (1), r1 (1).',
  ]);
});

test.each([
  { name: 'a clock 44 s behind is the way of a snapshot', ago: 44, movedSeconds: 30, behind: null },
  { name: 'a clock 45 s behind', ago: 45, movedSeconds: 30, behind: '45 s' },
  { name: 'a clock an hour behind', ago: 3600, movedSeconds: 30, behind: '1 h 00 m' },
  { name: 'one that fell silent', ago: 90, movedSeconds: 0, behind: null },
  { name: 'one that catches up', ago: 90, movedSeconds: 300, behind: null },
])('$name', ({ ago, movedSeconds, behind }) => {
  const earlier = {
    containers: [container('a', { ago: ago + movedSeconds })],
    generatedAtMs: nowMs - 30_000,
  };
  const now = { containers: [container('a', { ago })], generatedAtMs: nowMs, isLive: true };
  const words = `The clock of container a is ${behind} behind, or its metrics come so late: its values stand too far to the left.`;
  expect(driftWords(now, earlier)).toEqual(behind === null ? [] : [words]);
  expect(driftWords(now, null)).toEqual([]);
});
