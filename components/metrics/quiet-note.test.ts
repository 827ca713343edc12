import { describe, expect, it } from 'vitest';
import { quietNote } from './quiet-note';

const nowMs = Date.parse('2026-11-23T14:00:00Z');
const ago = (seconds: number) => nowMs - seconds * 1000;
const serving = {
  running: 1,
  starting: 0,
  max: 3,
  dollarsPerHour: 50,
  countedAtMs: nowMs,
  lastSeenAtMs: nowMs,
  crash: null,
};
const asleep = { ...serving, running: 0, lastSeenAtMs: ago(720) };
const values = [{ key: 'a', label: 'a', values: [1] }];

describe('quietNote', () => {
  it.each([
    { name: 'alive', panel: { series: values, newestAtMs: ago(60) }, fleet: serving, note: null },
    {
      name: 'alive without traffic',
      panel: { series: [], newestAtMs: ago(5) },
      fleet: serving,
      note: 'No values yet: nothing happened in this window',
    },
    {
      name: 'asleep',
      panel: { series: values, newestAtMs: ago(720) },
      fleet: asleep,
      note: 'Scaled to zero · last seen 12 m ago',
    },
    {
      name: 'just gone to sleep',
      panel: { series: values, newestAtMs: ago(1) },
      fleet: { ...asleep, lastSeenAtMs: ago(1) },
      note: 'Scaled to zero · last seen just now',
    },
    {
      name: 'the count itself, asleep',
      panel: { series: values, newestAtMs: nowMs },
      fleet: asleep,
      note: null,
    },
    {
      name: 'never awake',
      panel: { series: [], newestAtMs: null },
      fleet: { ...asleep, lastSeenAtMs: null },
      note: 'Scaled to zero · no container seen yet',
    },
    {
      name: 'crashing',
      panel: { series: [], newestAtMs: null },
      fleet: { ...asleep, crash: { atMs: ago(12), why: 'out of memory', count: 2 } },
      note: 'No metrics: containers crash, the last 12 s ago',
    },
    {
      name: 'crashing and tried again',
      panel: { series: values, newestAtMs: ago(720) },
      fleet: { ...asleep, starting: 1, crash: { atMs: ago(12), why: 'out of memory', count: 2 } },
      note: 'No metrics: containers crash, the last 12 s ago',
    },
    {
      name: 'silent',
      panel: { series: values, newestAtMs: ago(61) },
      fleet: serving,
      note: 'Stale · last heard 1 m ago',
    },
    {
      name: 'starting',
      panel: { series: [], newestAtMs: null },
      fleet: { ...asleep, starting: 1 },
      note: 'A container is starting: metrics arrive once it serves',
    },
  ])('$name', ({ panel, fleet, note }) => {
    expect(quietNote(panel, fleet, nowMs)?.text ?? null).toBe(note);
  });
});
