import { describe, expect, it } from 'vitest';
import type { FleetNow } from '@/lib/metrics/series';
import { containersState } from './containers-state';

const fleet: FleetNow = {
  running: 0,
  starting: 0,
  max: 3,
  dollarsPerHour: 0,
  countedAtMs: 0,
  lastSeenAtMs: null,
  crash: null,
};
const crashed = (count: number) => ({ atMs: 0, why: 'ValueError: page size', count });

describe('containersState', () => {
  it.each<[Partial<FleetNow>, string, string]>([
    [{ max: null }, 'idle', 'nothing deployed'],
    [{ running: null }, 'warning', 'not known'],
    [{}, 'idle', 'scaled to zero'],
    [{ starting: 1 }, 'running', 'cold-starting'],
    [{ running: 1 }, 'ok', 'serving'],
    [{ crash: crashed(1) }, 'error', 'crashing'],
    [{ starting: 1, crash: crashed(1) }, 'error', 'crashing'],
    [{ running: 1, starting: 1, crash: crashed(1) }, 'warning', 'serving, 1 crash in 15 min'],
  ])('%o is %s: %s', (known, status, state) => {
    expect(containersState({ ...fleet, ...known })).toMatchObject({ status, state });
  });

  it('counts crashes first', () => {
    const { facts } = containersState({ ...fleet, starting: 1, crash: crashed(3) });
    expect(facts).toBe('3 crashes in 15 min · 0 running · 1 cold-starting · max 3');
  });

  it('does not say crashes twice', () => {
    const { facts } = containersState({ ...fleet, running: 1, crash: crashed(1) });
    expect(facts).toBe('1 running · 0 cold-starting · max 3');
  });

  it('marks with a question what is not known', () => {
    const { facts } = containersState({ ...fleet, running: null, starting: null, max: null });
    expect(facts).toBe('? running · ? cold-starting · max —');
  });
});
