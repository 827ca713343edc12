import { sumOfHistograms } from '@/lib/metrics/histogram';
import type { Increments } from '@/lib/metrics/increments';
import { GAUGE_NAMES, GAUGES, type GaugeName } from '@/lib/metrics/metric-table';
import { millionths } from '@/lib/metrics/millionths';

export interface GaugeStat {
  min: number;
  max: number;
  sum: number;
  count: number;
}

/** What happened in one step of time, in one container or in the fleet. Mergeable: a rollup is a point too. */
export interface Point extends Increments {
  container: string;
  at: Date;
  gauges: Partial<Record<GaugeName, GaugeStat>>;
}

export const FLEET = '';

export function mean(stat: GaugeStat | undefined): number | null {
  return stat === undefined || stat.count === 0 ? null : stat.sum / stat.count;
}

/** The start of the step that a moment falls in. */
export function stepStart(at: Date, stepSeconds: number): Date {
  const stepMs = stepSeconds * 1000;
  return new Date(Math.floor(at.getTime() / stepMs) * stepMs);
}

/** Points of one container, one after another in time, as a single longer step. */
export function mergeInTime(points: readonly Point[], container: string, at: Date): Point {
  const merged: Point = { container, at, gauges: {}, ...addUp(points) };
  for (const name of GAUGE_NAMES) {
    for (const { gauges } of points) {
      const stat = gauges[name];
      const before = merged.gauges[name];
      if (stat) merged.gauges[name] = before ? widen(before, stat) : stat;
    }
  }
  return merged;
}

/** Two stretches of one gauge as one. */
export function widen(a: GaugeStat, b: GaugeStat): GaugeStat {
  return {
    min: Math.min(a.min, b.min),
    max: Math.max(a.max, b.max),
    sum: millionths(a.sum + b.sum),
    count: a.count + b.count,
  };
}

/**
 * All containers at one moment. `latest` has one point a container, `arrived` every point of the step: gauges are
 * added once a container, increments each. A share is averaged; its min and max are the least and the fullest container.
 */
export function mergeContainers(latest: readonly Point[], arrived: readonly Point[], at: Date): Point {
  const fleet: Point = { container: FLEET, at, gauges: {}, ...addUp(arrived) };
  for (const name of GAUGE_NAMES) {
    const values = latest.map((point) => mean(point.gauges[name])).filter((value) => value !== null);
    if (values.length === 0) continue;
    const total = millionths(values.reduce((sum, value) => sum + value, 0));
    const average = millionths(total / values.length);
    fleet.gauges[name] =
      GAUGES[name].fleet === 'sum'
        ? { min: total, max: total, sum: total, count: 1 }
        : { min: Math.min(...values), max: Math.max(...values), sum: average, count: 1 };
  }
  return fleet;
}

/** Counters and histograms of all points together. */
export function addUp(points: readonly Increments[]): Increments {
  const counters: Point['counters'] = {};
  const histograms: Point['histograms'] = {};
  for (const name of namesIn(points, 'counters')) {
    let total = 0;
    for (const point of points) total = millionths(total + (point.counters[name] ?? 0));
    counters[name] = total;
  }
  for (const name of namesIn(points, 'histograms')) {
    const sum = sumOfHistograms(points.flatMap(({ histograms }) => histograms[name] ?? []));
    if (sum) histograms[name] = sum;
  }
  return { counters, histograms };
}

/** The metrics that any of the points has: mostly few of those there are. */
function namesIn<K extends keyof Increments>(points: readonly Increments[], kind: K) {
  const names = new Set<keyof Increments[K]>();
  for (const point of points) for (const name in point[kind]) names.add(name);
  return names;
}
