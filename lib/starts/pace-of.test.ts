import { expect, test } from 'vitest';
import { paceOf } from '@/lib/starts/pace-of';
import type { Start } from '@/lib/starts/schema';

interface Case {
  phase: NonNullable<Start['openPhase']>;
  seconds: number;
  silent?: number | null;
  usual?: number | null;
  limit?: number;
}

/** A container that is in a phase for so long and wrote its last line so long ago. */
function verdict({ phase, seconds, silent = 0, usual = 100, limit = 3600 }: Case) {
  const nowMs = 10_000_000;
  const fromMs = nowMs - seconds * 1000;
  const usualPhase = { seconds: usual ?? 0, fastestSeconds: 0, slowestSeconds: 0, starts: 3 };
  const start: Start = {
    containerId: 'ta-1',
    revision: null,
    presetName: null,
    gpu: null,
    state: 'starting',
    dollarsPerHour: null,
    scheduledAtMs: fromMs,
    machineAtMs: fromMs,
    servingAtMs: null,
    endedAtMs: null,
    failure: null,
    lastLineAtMs: silent === null ? null : nowMs - silent * 1000,
    progress: null,
    stretches: [{ phase, fromMs, toMs: null }],
    openPhase: phase,
    limitSeconds: limit,
    usual: { phases: usual === null ? {} : { [phase]: usualPhase }, total: null, basis: 'all starts' },
  };
  return paceOf(start, nowMs)?.verdict ?? 'as usual';
}

test.each<[string, Case, string]>([
  ['three times as long', { phase: 'weights', seconds: 300 }, 'as usual'],
  ['longer than three times', { phase: 'weights', seconds: 301 }, 'slow'],
  [
    'and nearly silent for as long as it usually takes',
    { phase: 'weights', seconds: 301, silent: 99 },
    'slow',
  ],
  ['and silent for as long as it usually takes', { phase: 'weights', seconds: 301, silent: 100 }, 'stalled'],
  ['silent, but not late', { phase: 'weights', seconds: 200, silent: 190 }, 'as usual'],
  ['a phase of moments', { phase: 'graphs', usual: 1, seconds: 11, silent: 10 }, 'as usual'],
  [
    'a phase of moments that takes 10 s longer',
    { phase: 'graphs', usual: 1, seconds: 11.1, silent: 10 },
    'stalled',
  ],
  [
    'a long phase is silent after 2 minutes',
    { phase: 'weights', usual: 330, seconds: 1000, silent: 120 },
    'stalled',
  ],
  ['waiting for a machine is silent by nature', { phase: 'scheduled', seconds: 301, silent: null }, 'slow'],
  [
    'no start seen, 2 minutes of silence',
    { phase: 'engine', usual: null, seconds: 130, silent: 120 },
    'stalled',
  ],
  ['no start seen, less of it', { phase: 'engine', usual: null, seconds: 130, silent: 119 }, 'as usual'],
  ['at its limit', { phase: 'engine', usual: null, seconds: 600, limit: 600 }, 'as usual'],
  ['beyond its limit', { phase: 'engine', usual: null, seconds: 601, limit: 600 }, 'slow'],
])('%s: %o is %s', (_case, given, expected) => {
  expect(verdict(given)).toBe(expected);
});
