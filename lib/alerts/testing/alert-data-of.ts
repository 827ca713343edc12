import { FLEET, type Point } from '@/lib/metrics/point';
import type { AlertData } from '../alert-data';

export const START_MS = Date.parse('2026-11-23T03:00:00Z');

export type StepOf = Partial<Pick<Point, 'gauges' | 'counters' | 'histograms'>> | null;

/** A minute of each: what the fleet said, and how many containers ran (one unless told otherwise; null: nobody counted). */
export function alertDataOf(
  steps: readonly StepOf[],
  more: Partial<AlertData> = {},
  running: (index: number) => number | null = () => 1,
): AlertData {
  const at = (index: number) => new Date(START_MS + index * 60_000);
  return {
    startMs: START_MS,
    count: steps.length,
    fleet: steps.map(
      (step, index) =>
        step && { container: FLEET, at: at(index), gauges: {}, counters: {}, histograms: {}, ...step },
    ),
    counted: steps.map((_, index) => {
      const count = running(index);
      return count === null ? null : { at: at(index), running: count, starting: 0, meanContainers: count };
    }),
    crashesMs: [],
    dollarsPerDay: steps.map(() => null),
    maxContainers: 3,
    silentSeconds: null,
    ...more,
  };
}

export function gaugeStep(name: keyof Point['gauges'], value: number): StepOf {
  return { gauges: { [name]: { min: value, max: value, sum: value, count: 1 } } };
}

/** Requests whose first token came within 0.2 s, within 0.4 s, and later than that. */
export function ttftStep(fast: number, slow: number, slowest = 0): StepOf {
  return { histograms: { ttft: { bounds: [0.2, 0.4], counts: [fast, slow, slowest], sum: 0 } } };
}
