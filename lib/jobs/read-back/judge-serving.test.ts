import { expect, it } from 'vitest';
import { judgeServing, type ServingContainer } from './judge-serving';

const NOW = new Date('2026-11-23T14:00:00Z');
const R12 = { revision: 'r12', command: ['python3', '--tp', '8'] };
const heard = (
  id: string,
  secondsAgo: number,
  changed: Partial<ServingContainer> = {},
): ServingContainer => ({
  ...{ id, ...R12, heardAt: new Date(NOW.getTime() - secondsAgo * 1000) },
  ...changed,
});

it.each<[ServingContainer[], string, string]>([
  [[heard('ta-1', 60)], 'agrees', 'The container that serves runs r12, with its command'],
  [[heard('ta-1', 5), heard('ta-2', 9)], 'agrees', 'All 2 containers that serve run r12, with its command'],
  [
    [heard('ta-1', 5), heard('ta-2', 9, { revision: 'r11' })],
    'differs',
    '1 of 2 containers that serve runs r12; ta-2 still serves r11',
  ],
  [[heard('ta-1', 5, { command: ['python3'] })], 'differs', 'ta-1 serves r12 with another command'],
  [[heard('ta-1', 61)], 'not heard', 'None serves now; ta-1 was the last, with r12 and its command'],
  [
    [heard('ta-1', 61, { revision: 'r11' })],
    'not heard',
    'No container of r12 has been heard yet: its command is known once one serves',
  ],
  [[], 'not heard', 'No container of r12 has been heard yet: its command is known once one serves'],
])('%#', (containers, state, words) => {
  expect(judgeServing(containers, R12, NOW)).toEqual({ state, words });
});
