import { describe, expect, it } from 'vitest';
import { formatDuration } from '@/lib/format';
import type { PlanInputs } from './plan-inputs';
import { planOf } from './plan-of';
import { aRevision, planInputs, up, usualStarts } from './testing/plan-inputs';

const STARTS = usualStarts([360]);
const lastSteps = (changed: Partial<PlanInputs> = {}) =>
  planOf(planInputs({ pastStarts: STARTS, ...changed })).lastSteps;

describe('booting a container', () => {
  it.each<[string, Partial<PlanInputs>, string]>([
    [
      'a start and the idle window',
      {},
      `Through the autoscaler, without a request: one start for about $5.56, then idle for ${formatDuration(900)} ($12.50).`,
    ],
    ['no start seen yet', { pastStarts: usualStarts([]) }, 'one start for up to $13.33'],
    [
      'a least of its own',
      { revision: aRevision(2, { 'compute.min_containers': 1 }) },
      'min_containers 1 starts one anyway; the job waits until it serves.',
    ],
  ])('costs %s', (_, changed, words) => {
    expect(lastSteps(changed)?.boot).toContain(words);
  });

  it.each([
    [up(2), false],
    [up(3), true],
    [null, false],
  ])('with %o up finds no room: %s', (counted, isFull) => {
    expect(lastSteps({ counted })?.boot.includes('with rolling it waits until one of them goes')).toBe(
      isFull,
    );
  });
});

describe('the price of a boot', () => {
  it.each<[string, Partial<PlanInputs>, object | null]>([
    ['is a start and the idle window', {}, { dollars: expect.closeTo(18.056, 2), isLimit: false }],
    ['is a limit before the first start', { pastStarts: usualStarts([]) }, { isLimit: true }],
    ['is none where one starts anyway', { counted: up(1) }, null],
    ['is not known before somebody counted', { counted: null }, null],
  ])('%s', (_, changed, cost) => {
    const found = lastSteps(changed)?.bootCost;
    if (cost === null) expect(found).toBeNull();
    else expect(found).toMatchObject(cost);
  });
});

describe('asking the golden prompts', () => {
  it.each([
    [0, false, 'There is none yet: add some under Jobs, Golden prompts.'],
    [1, true, 'The 1 prompt is asked of that container'],
    [3, true, 'All 3 are asked of that container'],
  ])('%d', (goldenPrompts, hasPrompts, words) => {
    expect(lastSteps({ goldenPrompts })).toMatchObject({
      hasPrompts,
      golden: expect.stringContaining(words),
    });
  });

  it('is nothing for a job that deploys nothing', () => {
    expect(lastSteps({ kind: 'rollover' })).toBeNull();
  });
});
