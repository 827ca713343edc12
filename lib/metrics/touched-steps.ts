import 'server-only';
import type { Prisma } from '@/lib/generated/prisma/client';
import { type Frame, type PointQuery, readManyPoints, ticksOf } from '@/lib/metrics/frame-store';
import { groupBy } from '@/lib/metrics/group-by';
import { GAUGE_NAMES } from '@/lib/metrics/metric-table';
import { mergeInTime, type Point, stepStart } from '@/lib/metrics/point';
import { STEPS, type StepSeconds } from '@/lib/metrics/resolution';
import { carrySpan, rollUpFleet, rollUpTime, touchedSpans } from '@/lib/metrics/roll-up';
import { SCOPES, type Scope } from '@/lib/metrics/ticks';
import { TouchedShelf } from '@/lib/metrics/touched-shelf';

const [RAW_SECONDS, ...ROLLUP_SECONDS] = STEPS;

/** The stored steps that a batch of points touches: read at once, changed here, written at once. */
export class TouchedSteps {
  private readonly shelves = { fleet: shelves(), containers: shelves() };

  private constructor(private readonly felt: readonly Date[]) {}

  static async read(client: Prisma.TransactionClient, moments: readonly Date[]): Promise<TouchedSteps> {
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
      if (scope && stepSeconds) for (const point of found) steps.shelf(scope, stepSeconds).keep(point);
    }
    return steps;
  }

  /** Adds the points that are not stored yet, and makes the fleet and all rollups agree. Answers with those. */
  add(points: readonly Point[]): Point[] {
    const stored = this.shelf('containers', RAW_SECONDS);
    const fresh = points.filter((point) => {
      const isNew = stored.at(point) === undefined;
      if (isNew) stored.put(point);
      return isNew;
    });
    if (fresh.length === 0) return [];
    const raw = stored.points();
    for (const span of touchedSpans(this.felt, RAW_SECONDS)) {
      for (const point of rollUpFleet(raw, RAW_SECONDS, span)) this.shelf('fleet', RAW_SECONDS).put(point);
    }
    for (const stepSeconds of ROLLUP_SECONDS) {
      this.addToContainers(fresh, stepSeconds);
      const finer = this.shelf('fleet', finerThan(stepSeconds)).points();
      for (const point of rollUpTime(finer, stepSeconds)) this.shelf('fleet', stepSeconds).put(point);
    }
    return fresh;
  }

  /** The rows of all steps that changed. */
  frames(): Frame[] {
    return SCOPES.flatMap((scope) =>
      STEPS.flatMap((stepSeconds) => ticksOf(this.shelf(scope, stepSeconds).changed(), scope, stepSeconds)),
    );
  }

  private addToContainers(fresh: readonly Point[], stepSeconds: StepSeconds): void {
    const shelf = this.shelf('containers', stepSeconds);
    const byStep = groupBy(fresh, ({ at }) => stepStart(at, stepSeconds).getTime());
    for (const [startMs, inStep] of byStep) {
      const at = new Date(startMs);
      for (const [container, points] of groupBy(inStep, (point) => point.container)) {
        const soFar = shelf.at({ container, at });
        shelf.put(mergeInTime(soFar ? [soFar, ...points] : points, container, at));
      }
    }
  }

  private shelf(scope: Scope, stepSeconds: StepSeconds): TouchedShelf {
    return this.shelves[scope][stepSeconds];
  }
}

function shelves(): Record<StepSeconds, TouchedShelf> {
  return {
    15: new TouchedShelf(15),
    60: new TouchedShelf(60),
    300: new TouchedShelf(300),
    3600: new TouchedShelf(3600),
  };
}

function finerThan(stepSeconds: StepSeconds): StepSeconds {
  return STEPS[STEPS.indexOf(stepSeconds) - 1] ?? RAW_SECONDS;
}
