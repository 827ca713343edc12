import { describe, expect, it } from 'vitest';
import { containersFigure, hourlyFigure, startFigure } from './plan-words';

const FLEET = { running: 2, starting: 0, max: 3, countedAt: null, effect: '', problem: null };
const START = {
  phases: [],
  runs: 3,
  seconds: 400,
  isLimit: false,
  compiles: false,
  limitSeconds: 960,
  dollars: 5,
  words: '',
};
const HOURLY = { minContainers: 0, maxContainers: 3, min: 0, max: 150 };

describe('containers', () => {
  it.each([
    [{}, false, '2 serving', 'of at most 3, says Modal'],
    [{}, true, '2 serving', 'of at most 3, asking Modal…'],
    [{ problem: 'Away.' }, false, '2 serving', 'of at most 3, stored count'],
    [{ starting: 1 }, false, '2 serving, 1 starting', 'of at most 3, says Modal'],
    [{ starting: 2 }, false, '2 serving, 2 starting', 'at most 3 after it, says Modal'],
    [{ max: null }, false, '2 serving', 'says Modal'],
    [{ running: null, starting: null, problem: 'Away.' }, false, 'not known', 'Modal did not answer'],
  ])('%j', (changed, isAsking, value, note) => {
    expect(containersFigure({ ...FLEET, ...changed }, isAsking)).toEqual({ value, note });
  });
});

describe('a cold start', () => {
  it.each([
    [{}, '6 m 40 s', 'median'],
    [{ compiles: true }, '6 m 40 s', 'with a kernel compile'],
    [{ compiles: true, isLimit: true }, 'up to 6 m 40 s', 'with a kernel compile'],
    [{ seconds: null }, 'not seen yet', 'at most 16 m 00 s'],
  ])('%j', (changed, value, note) => {
    expect(startFigure({ ...START, ...changed })).toEqual({ value, note });
  });
});

describe('an hour after it', () => {
  it.each([
    [HOURLY, '$0.00 to $150.00', '0 to 3 containers'],
    [{ ...HOURLY, minContainers: 3, min: 150 }, '$150.00', '3 containers'],
    [{ ...HOURLY, min: null, max: null }, 'price not known', '0 to 3 containers'],
    [null, 'no change', 'as before the job'],
  ])('%j', (hourly, value, note) => {
    expect(hourlyFigure({ dollars: 0, isLimit: false, words: '', hourly })).toEqual({ value, note });
  });
});
