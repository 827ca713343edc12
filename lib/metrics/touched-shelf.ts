import { type Point, stepStart } from '@/lib/metrics/point';

/** Points of one resolution, of the fleet or of its containers; those of steps that changed are told apart. */
export class TouchedShelf {
  private readonly byMoment = new Map<number, Map<string, Point>>();
  private readonly changedStarts = new Set<number>();

  constructor(private readonly stepSeconds: number) {}

  at({ container, at }: Pick<Point, 'container' | 'at'>): Point | undefined {
    return this.byMoment.get(at.getTime())?.get(container);
  }

  /** As it is stored. */
  keep(point: Point): void {
    const atMs = point.at.getTime();
    const there = this.byMoment.get(atMs);
    if (there) there.set(point.container, point);
    else this.byMoment.set(atMs, new Map([[point.container, point]]));
  }

  /** Other than it is stored. */
  put(point: Point): void {
    this.keep(point);
    this.changedStarts.add(stepStart(point.at, this.stepSeconds).getTime());
  }

  points(): Point[] {
    return [...this.byMoment.values()].flatMap((there) => [...there.values()]);
  }

  /** All points of the steps in which any has changed. */
  changed(): Point[] {
    return this.points().filter(({ at }) =>
      this.changedStarts.has(stepStart(at, this.stepSeconds).getTime()),
    );
  }
}
