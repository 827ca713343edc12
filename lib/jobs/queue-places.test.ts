import { describe, expect, it } from 'vitest';
import { type OpenJob, queuePlaces } from './queue-places';
import type { JobKind } from './schema';

const NOW = new Date('2026-11-23T14:00:00Z');
const USUAL = new Map<JobKind, number | null>([
  ['deploy', 120],
  ['compile', 600],
]);

function job(number: number, changed: Partial<OpenJob> = {}): OpenJob {
  const title = `Deploy r${number}`;
  return { id: `j${number}`, number, title, kind: 'deploy', status: 'queued', startedAt: null, ...changed };
}
const running = (number: number, secondsAgo: number, kind: JobKind = 'deploy') =>
  job(number, { kind, status: 'running', startedAt: new Date(NOW.getTime() - secondsAgo * 1000) });

describe('queuePlaces', () => {
  it.each([
    ['nothing runs', [job(41)], 'j41', [1, null, 0]],
    ['behind one that runs', [running(40, 20), job(41)], 'j41', [1, 40, 100]],
    ['behind one that takes longer than usual', [running(40, 200), job(41)], 'j41', [1, 40, 0]],
    ['second, behind both', [running(40, 20), job(42), job(41)], 'j42', [2, 41, 220]],
    ['behind a long one', [running(40, 60, 'compile'), job(41)], 'j41', [1, 40, 540]],
    ['behind one that nobody has timed', [running(40, 60, 'download'), job(41)], 'j41', [1, 40, null]],
    ['behind that, too', [running(40, 60, 'download'), job(41), job(42)], 'j42', [2, 41, null]],
    [
      'behind one that is cancelled',
      [{ ...running(40, 20), status: 'cancelling' }, job(41)],
      'j41',
      [1, 40, 100],
    ],
    // Put back in the queue, it keeps its number and its first start.
    ['behind a lost one that came back', [job(7, { startedAt: NOW }), job(41)], 'j41', [2, 7, 120]],
  ] as const)('%s', (_what, jobs, id, [position, after, seconds]) => {
    const place = queuePlaces(jobs, USUAL, NOW).get(id);
    expect([place?.position, place?.after?.number ?? null, place?.startsInSeconds]).toEqual([
      position,
      after,
      seconds,
    ]);
  });

  it('gives no place to what runs', () => {
    expect(queuePlaces([running(40, 20)], USUAL, NOW).size).toBe(0);
  });
});
