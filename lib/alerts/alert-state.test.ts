import { describe, expect, test } from 'vitest';
import { type Finding, LONGEST_GAP_SECONDS, nextState, type Standing } from './alert-state';

const NOW = new Date('2026-11-23T03:00:00Z');
const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1000);

const standing = (state: Standing['state'], sinceSeconds = 600, more: Partial<Standing> = {}): Standing => ({
  state,
  since: ago(sinceSeconds),
  isOpen: state === 'firing',
  evaluatedAt: ago(15),
  ...more,
});
const move = (from: Standing, finding: Finding, forSeconds = 300) => {
  const { state, since, event } = nextState(from, finding, forSeconds, NOW);
  const isNew = since.getTime() === NOW.getTime();
  return `${state}${event ? `, ${event}` : ''}${isNew ? ', from now' : ''}`;
};

describe('from each state, by each finding', () => {
  test.each<[Standing, Finding, string]>([
    [standing('ok'), 'fine', 'ok'],
    [standing('ok'), 'breach', 'pending, from now'],
    [standing('ok'), 'missing', 'no data, from now'],
    [standing('pending', 299), 'breach', 'pending'],
    [standing('pending', 300), 'breach', 'firing, fire, from now'],
    [standing('pending', 300), 'fine', 'ok, from now'],
    [standing('pending', 300), 'missing', 'no data, from now'],
    [standing('firing'), 'breach', 'firing'],
    [standing('firing'), 'fine', 'ok, resolve, from now'],
    [standing('firing'), 'missing', 'no data, from now'],
    [standing('no data'), 'missing', 'no data'],
    [standing('no data'), 'fine', 'ok, from now'],
    [standing('no data'), 'breach', 'pending, from now'],
    // The data of an alert stopped, and come back.
    [standing('no data', 60, { isOpen: true }), 'breach', 'firing, from now'],
    [standing('no data', 60, { isOpen: true }), 'fine', 'ok, resolve, from now'],
  ])('%j and %s: %s', (from, finding, expected) => {
    expect(move(from, finding)).toBe(expected);
  });
});

test('what need not last fires at once', () => {
  expect(move(standing('ok'), 'breach', 0)).toBe('firing, fire, from now');
});

describe('pending begins anew', () => {
  test.each([
    ['not while somebody looks', LONGEST_GAP_SECONDS, 'firing, fire, from now'],
    ['when nobody looked', LONGEST_GAP_SECONDS + 1, 'pending, from now'],
    ['when the clock went back', -1, 'pending, from now'],
  ])('%s', (_, gapSeconds, expected) => {
    expect(move(standing('pending', 600, { evaluatedAt: ago(gapSeconds) }), 'breach')).toBe(expected);
  });

  test('when it began in the future', () => {
    expect(move(standing('pending', -5), 'breach')).toBe('pending, from now');
  });
});
