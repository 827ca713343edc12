import { describe, expect, it } from 'vitest';
import { firstRunSteps, type Observed } from './first-run';
import type { StepJob } from './schema';

const GOOD = { isGood: true, explanation: '', state: 'ready' };
const ABSENT = { isGood: false, explanation: 'Weights are not downloaded', state: 'missing' };
const UNSEEN = { isGood: null, explanation: 'Not looked at yet', state: 'not known' };
const secret = (
  name: string,
  state: 'present' | 'missing' | 'unknown' | 'lacks keys',
  lack: string | null = null,
) => ({
  name,
  keys: ['KEY'],
  state,
  lack,
  otherKeys: [],
});
const PRESENT = [secret('huggingface-secret', 'present'), secret('glm51-api-key', 'present')];
const EMPTY: Observed = {
  secrets: [secret('huggingface-secret', 'missing'), secret('glm51-api-key', 'missing')],
  isRegistered: false,
  isHeld: false,
  weights: ABSENT,
  kernels: ABSENT,
  revision: { id: 'r', presetName: 'production-v4', number: 1, minContainers: 0 },
  jobs: {},
  costs: { secrets: 's', register: 'r', download: 'd', compile: 'c', deploy: 'p' },
};
const job = (status: StepJob['status']): StepJob => ({ id: 'j', number: 7, status, error: null });
const REGISTERED: Observed = { ...EMPTY, secrets: PRESENT, isRegistered: true };
const WEIGHTS: Observed = { ...REGISTERED, weights: GOOD };
const ALL: Observed = { ...WEIGHTS, kernels: GOOD };
const states = (observed: Observed) => firstRunSteps(observed).map(({ state }) => state);

describe('what is there decides the steps', () => {
  it.each<[string, Observed, string]>([
    ['an empty workspace', EMPTY, 'next waiting waiting waiting waiting'],
    [
      'one secret of two',
      { ...EMPTY, secrets: [secret('a', 'present'), secret('b', 'missing')] },
      'next waiting waiting waiting waiting',
    ],
    [
      'a secret without its key',
      { ...EMPTY, secrets: [secret('a', 'lacks keys', 'x')] },
      'next waiting waiting waiting waiting',
    ],
    ['secrets', { ...EMPTY, secrets: PRESENT }, 'done next waiting waiting waiting'],
    ['an app', REGISTERED, 'done done next waiting waiting'],
    ['weights', WEIGHTS, 'done done done next waiting'],
    ['everything', ALL, 'done done done done done'],
    ['everything, held at 0', { ...ALL, isHeld: true }, 'done done done done next'],
    [
      'weights of old in an empty workspace',
      { ...EMPTY, weights: GOOD },
      'next waiting done waiting waiting',
    ],
    ['an app that lost its secret', { ...ALL, secrets: EMPTY.secrets }, 'next done done done done'],
    ['an app that was stopped', { ...ALL, isRegistered: false }, 'done next done done waiting'],
  ])('%s', (_, observed, expected) => {
    expect(states(observed).join(' ')).toBe(expected);
  });
});

describe('jobs', () => {
  it.each<[string, Observed, string]>([
    ['queued', { ...REGISTERED, jobs: { download: job('queued') } }, 'done done running waiting waiting'],
    ['running', { ...REGISTERED, jobs: { download: job('running') } }, 'done done running waiting waiting'],
    [
      'running again on what is there',
      { ...ALL, jobs: { download: job('running') } },
      'done done running done done',
    ],
    ['failed', { ...REGISTERED, jobs: { download: job('failed') } }, 'done done failed waiting waiting'],
    [
      'cancelled',
      { ...REGISTERED, jobs: { download: job('cancelled') } },
      'done done failed waiting waiting',
    ],
    ['lost', { ...REGISTERED, jobs: { download: job('lost') } }, 'done done failed waiting waiting'],
    [
      'failed, and what it was for is there',
      { ...WEIGHTS, jobs: { download: job('failed') } },
      'done done done next waiting',
    ],
    [
      'succeeded, and nothing is there',
      { ...REGISTERED, jobs: { download: job('succeeded') } },
      'done done next waiting waiting',
    ],
  ])('%s', (_, observed, expected) => {
    expect(states(observed).join(' ')).toBe(expected);
  });
});

describe('Modal is away', () => {
  it('nothing is claimed', () => {
    const secrets = [secret('a', 'unknown')];
    const away = { ...EMPTY, secrets, isRegistered: null, weights: UNSEEN, kernels: UNSEEN };
    expect(states(away).join(' ')).toBe('unknown waiting waiting waiting waiting');
  });

  it('what was seen before stays', () => {
    const away = { ...ALL, secrets: [secret('a', 'unknown')], isRegistered: null };
    expect(states(away).join(' ')).toBe('unknown waiting done done waiting');
  });
});

it('a step that is done costs nothing any more', () => {
  expect(firstRunSteps(REGISTERED).map(({ cost }) => cost)).toEqual([null, null, 'd', 'c', 'p']);
});

it.each([
  [0, 'Its min_containers is 0'],
  [1, 'asks for min_containers 1, which is held at 0'],
])('says what registering does with min_containers %i', (minContainers, words) => {
  const revision = { id: 'r', presetName: 'p', number: 1, minContainers };
  expect(firstRunSteps({ ...EMPTY, secrets: PRESENT, revision })[1]?.words).toContain(words);
});
