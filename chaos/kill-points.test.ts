import { expect, it } from 'vitest';
import { KINDS } from '@/lib/jobs/kinds';
import { lastStepTitles } from '@/lib/jobs/last-steps/last-step-titles';
import { JobKind } from '@/lib/jobs/schema';
import { KILL_POINTS, killRows, PROCESSES, rowName } from './kill-points';
import { SAMPLE } from './sample';

/** A deploy may be asked to start a container and to ask the golden prompts, too. */
const LAST = lastStepTitles({ boot: true, golden: true });
const stepsOf = (kind: JobKind) => [...KINDS[kind].steps, ...(kind === 'deploy' ? LAST : [])];

it.each(JobKind.options)('each step of %s is held somewhere while a process is killed', (kind) => {
  const steps = stepsOf(kind).map(({ key }) => key);
  const held = Object.keys(KILL_POINTS[kind]).filter((step) => KILL_POINTS[kind][step]?.length);
  expect(held.toSorted()).toEqual(steps.toSorted());
});

it('the last steps of a deploy are those of a golden job', () => {
  expect(LAST).toEqual(stepsOf('golden'));
});

it('the sample has rows of the table only: each kind, and each process', () => {
  const names = killRows().map(rowName);
  for (const kind of JobKind.options) {
    const { step, at, killed } = SAMPLE[kind];
    expect(names).toContain(`${kind} / ${step} / ${at} / ${killed}`);
  }
  const killed = new Set(Object.values(SAMPLE).map((row) => row.killed));
  expect([...killed].toSorted()).toEqual([...PROCESSES].toSorted());
});
