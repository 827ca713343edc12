import { groupBy } from '@/lib/metrics/group-by';
import { mergeContainers, mergeInTime, type Point, stepStart } from '@/lib/metrics/point';

// A container that was silent in one step still counts with its previous value: two snapshots 15.1 s apart
// skip a step now and then, and the fleet must not seem to lose a container.
const CARRY_STEPS = 1;

export interface Span {
  from: Date;
  /** Exclusive. */
  to: Date;
}

/** The steps that the given moments touch, neighbours joined. */
export function touchedSpans(moments: readonly Date[], stepSeconds: number): Span[] {
  const stepMs = stepSeconds * 1000;
  const starts = [...new Set(moments.map((at) => stepStart(at, stepSeconds).getTime()))].sort(
    (a, b) => a - b,
  );
  const spans: Span[] = [];
  for (const start of starts) {
    const end = start + stepMs;
    const last = spans.at(-1);
    if (last && start <= last.to.getTime()) last.to = new Date(end);
    else spans.push({ from: new Date(start), to: new Date(end) });
  }
  return spans;
}

/** Fleet points for every step of the span in which a container reported. `points` start `carrySpan` earlier. */
export function rollUpFleet(points: readonly Point[], stepSeconds: number, span: Span): Point[] {
  const byStep = groupBy(points, (point) => stepStart(point.at, stepSeconds).getTime());
  const fleet: Point[] = [];
  for (const [start, arrived] of byStep) {
    if (start < span.from.getTime() || start >= span.to.getTime()) continue;
    const carried = byStep.get(start - stepSeconds * 1000 * CARRY_STEPS) ?? [];
    const latest = new Map<string, Point>();
    for (const point of [...carried, ...arrived].sort((a, b) => a.at.getTime() - b.at.getTime())) {
      latest.set(point.container, point);
    }
    fleet.push(mergeContainers([...latest.values()], arrived, new Date(start)));
  }
  return fleet;
}

/** The span to read for `rollUpFleet`: one step earlier, because of what is carried. */
export function carrySpan(span: Span, stepSeconds: number): Span {
  return { from: new Date(span.from.getTime() - stepSeconds * 1000 * CARRY_STEPS), to: span.to };
}

/** Finer points of any containers as longer steps, each container by itself (the fleet is one of them). */
export function rollUpTime(points: readonly Point[], stepSeconds: number): Point[] {
  const groups = groupBy(
    points,
    (point) => `${stepStart(point.at, stepSeconds).getTime()} ${point.container}`,
  );
  return [...groups.values()].flatMap((group) => {
    const first = group[0];
    return first ? [mergeInTime(group, first.container, stepStart(first.at, stepSeconds))] : [];
  });
}
