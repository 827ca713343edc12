import 'server-only';
import type { Prisma } from '@/lib/generated/prisma/client';
import { type Frame, type PointQuery, readManyPoints, ticksOf } from '@/lib/metrics/frame-store';
import { groupBy } from '@/lib/metrics/group-by';
import { GAUGE_NAMES } from '@/lib/metrics/metric-table';
import { mergeInTime, type Point, stepStart } from '@/lib/metrics/point';
import { STEPS, type StepSeconds } from '@/lib/metrics/resolution';
import { carrySpan, rollUpFleet, rollUpTime, touchedSpans } from '@/lib/metrics/roll-up';
import type { Scope } from '@/lib/metrics/ticks';

const [RAW_SECONDS, ...ROLLUP_SECONDS] = STEPS;

/** The stored steps that a batch of points touches: read at once, changed here, written at once. */
export class TouchedSteps {
  private readonly stored = new Map<string, Point>();
  /** Steps that changed, each with its scope and length. */
  private readonly changed = new Map<string, { scope: Scope; stepSeconds: StepSeconds; start: number }>();

  private constructor(private readonly felt: readonly Date[]) {}

  static async read(client: Prisma.TransactionClient, points: readonly Point[]): Promise<TouchedSteps> {
    const moments = points.map(({ at }) => at);
    // The fleet carries a container's value one step on, so the next step, and its rollups, feel the point too.
    const felt = moments.flatMap((at) => [at, new Date(at.getTime() + RAW_SECONDS * 1000)]);
    const queries: PointQuery[] = [];
    for (const span of touchedSpans(felt, RAW_SECONDS)) {
      const raw = { scope: 'containers', stepSeconds: RAW_SECONDS } as const;
      const before = { from: carrySpan(span, RAW_SECONDS).from, to: span.from };
      queries.push({ ...raw, span }, { ...raw, span: before, metrics: GAUGE_NAMES });
    }
    for (const stepSeconds of ROLLUP_SECONDS) {
      for (const span of touchedSpans(moments, stepSeconds)) {
        queries.push({ scope: 'containers', stepSeconds, span });
      }
      for (const span of touchedSpans(felt, stepSeconds)) {
        queries.push({ scope: 'fleet', stepSeconds: finerThan(stepSeconds), span });
      }
    }
    const steps = new TouchedSteps(felt);
    for (const [index, found] of (await readManyPoints(client, queries)).entries()) {
      const { scope, stepSeconds } = queries[index] ?? {};
      if (scope && stepSeconds) for (const point of found) steps.set(scope, stepSeconds, point);
    }
    return steps;
  }

  /** Adds the points that are not stored yet, and makes the fleet and all rollups agree. Answers with those. */
  add(points: readonly Point[]): Point[] {
    const fresh = points.filter((point) => {
      const isNew = !this.stored.has(key('containers', RAW_SECONDS, point));
      if (isNew) this.put('containers', RAW_SECONDS, point);
      return isNew;
    });
    if (fresh.length === 0) return [];
    const raw = this.points('containers', RAW_SECONDS);
    for (const span of touchedSpans(this.felt, RAW_SECONDS)) {
      for (const point of rollUpFleet(raw, RAW_SECONDS, span)) this.put('fleet', RAW_SECONDS, point);
    }
    for (const stepSeconds of ROLLUP_SECONDS) {
      this.addToContainers(fresh, stepSeconds);
      const finer = this.points('fleet', finerThan(stepSeconds));
      for (const point of rollUpTime(finer, stepSeconds)) this.put('fleet', stepSeconds, point);
    }
    return fresh;
  }

  /** The rows of all steps that changed. */
  frames(): Frame[] {
    const groups = groupBy([...this.changed.values()], ({ scope, stepSeconds }) => `${scope} ${stepSeconds}`);
    return [...groups.values()].flatMap((steps) => {
      const [first] = steps;
      if (!first) return [];
      const { scope, stepSeconds } = first;
      const starts = new Set(steps.map(({ start }) => start));
      const points = this.points(scope, stepSeconds);
      return ticksOf(
        points.filter(({ at }) => starts.has(stepStart(at, stepSeconds).getTime())),
        scope,
        stepSeconds,
      );
    });
  }

  private addToContainers(fresh: readonly Point[], stepSeconds: StepSeconds): void {
    const groups = groupBy(
      fresh,
      ({ container, at }) => `${container} ${stepStart(at, stepSeconds).getTime()}`,
    );
    for (const points of groups.values()) {
      const [first] = points;
      if (!first) continue;
      const at = stepStart(first.at, stepSeconds);
      const soFar = this.stored.get(key('containers', stepSeconds, { container: first.container, at }));
      this.put(
        'containers',
        stepSeconds,
        mergeInTime(soFar ? [soFar, ...points] : points, first.container, at),
      );
    }
  }

  private points(scope: Scope, stepSeconds: StepSeconds): Point[] {
    const prefix = `${scope} ${stepSeconds} `;
    return [...this.stored].filter(([name]) => name.startsWith(prefix)).map(([, point]) => point);
  }

  private set(scope: Scope, stepSeconds: StepSeconds, point: Point): void {
    this.stored.set(key(scope, stepSeconds, point), point);
  }

  private put(scope: Scope, stepSeconds: StepSeconds, point: Point): void {
    this.set(scope, stepSeconds, point);
    const start = stepStart(point.at, stepSeconds).getTime();
    this.changed.set(`${scope} ${stepSeconds} ${start}`, { scope, stepSeconds, start });
  }
}

function key(scope: Scope, stepSeconds: StepSeconds, point: Pick<Point, 'container' | 'at'>): string {
  return `${scope} ${stepSeconds} ${point.container} ${point.at.getTime()}`;
}

function finerThan(stepSeconds: StepSeconds): StepSeconds {
  return STEPS[STEPS.indexOf(stepSeconds) - 1] ?? RAW_SECONDS;
}
