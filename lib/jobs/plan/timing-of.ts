import type { Phase, Timing } from '@/lib/jobs/plan/plan';
import type { PastRun } from '@/lib/jobs/plan/plan-inputs';
import { median } from '@/lib/median';

/** How long each step takes, by the medians of past runs, in the order of the newest run. */
export function timingOf(runs: readonly PastRun[]): Timing {
  const titles = new Set(runs.flatMap(({ steps }) => steps.map(({ title }) => title)));
  const phases = [...titles].flatMap((title): Phase[] => {
    const seconds = median(runs.flatMap(({ steps }) => secondsOf(steps, title)));
    return seconds === null ? [] : [{ title, seconds, isLimit: false }];
  });
  return { phases, runs: runs.length, seconds: runs.length > 0 ? totalSeconds(phases) : null };
}

export function totalSeconds(phases: readonly Phase[]): number {
  return phases.reduce((sum, { seconds }) => sum + seconds, 0);
}

function secondsOf(steps: PastRun['steps'], title: string): number[] {
  return steps.filter((step) => step.title === title).map(({ seconds }) => seconds);
}
