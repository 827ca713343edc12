import { describe, expect, it } from 'vitest';
import { servingCounts } from '@/lib/metrics/serving-counts';

const now = new Date('2026-11-23T14:00:00Z');
const startedAgo = (seconds: number) => new Date(now.getTime() - seconds * 1000);

describe('servingCounts', () => {
  it.each([
    { name: 'nothing listed', listed: [], pending: 0, expected: { running: 0, starting: 0 } },
    { name: 'one waits for a machine', listed: [], pending: 1, expected: { running: 0, starting: 1 } },
    { name: 'one loads weights', listed: [['ta-1', 300]], pending: 0, expected: { running: 0, starting: 1 } },
    { name: 'one was heard', listed: [['ta-heard', 300]], pending: 0, expected: { running: 1, starting: 0 } },
    {
      name: 'silent until the timeout',
      listed: [['ta-1', 900]],
      pending: 0,
      expected: { running: 0, starting: 1 },
    },
    {
      name: 'silent after the timeout',
      listed: [['ta-1', 901]],
      pending: 0,
      expected: { running: 1, starting: 0 },
    },
    {
      name: 'one of each',
      listed: [
        ['ta-heard', 5],
        ['ta-2', 5],
      ],
      pending: 1,
      expected: { running: 1, starting: 2 },
    },
  ] as const)('$name', ({ listed, pending, expected }) => {
    const containers = listed.map(([taskId, seconds]) => ({ taskId, startedAt: startedAgo(seconds) }));
    expect(servingCounts({ pending, containers }, new Set(['ta-heard']), 900, now)).toEqual({
      ...expected,
      pending,
    });
  });
});
