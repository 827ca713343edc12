import type { MetricName } from '@/lib/metrics/metric-table';
import { COUNTER_NAMES, GAUGE_NAMES, HISTOGRAM_NAMES } from '@/lib/metrics/metric-table';
import { FLEET, stepStart } from '@/lib/metrics/point';
import type { StepSeconds } from '@/lib/metrics/resolution';
import type { Span } from '@/lib/metrics/roll-up';

/**
 * How points lie in the database. The newest steps are ticks: a row a step with all metrics, cheap to write again.
 * Older ones are blocks: a compressed row a metric for 240 steps, cheap to read. The fleet lies apart from its containers.
 */
export const SCOPES = ['fleet', 'containers'] as const;
export type Scope = (typeof SCOPES)[number];

export function scopeOf(container: string): Scope {
  return container === FLEET ? 'fleet' : 'containers';
}

export const METRIC_NAMES: readonly MetricName[] = [...GAUGE_NAMES, ...COUNTER_NAMES, ...HISTOGRAM_NAMES];

const isGauge = (name: MetricName) => (GAUGE_NAMES as MetricName[]).includes(name);

// What containers added stands in a row of its own: panels of gauges, one line a container, need not read it.
export const ADDED = 'containers+';

/** The tick rows that hold metrics of a scope. */
export function tickParts(scope: Scope, metrics: readonly MetricName[]): string[] {
  return scope === 'containers' && !metrics.every(isGauge) ? [scope, ADDED] : [scope];
}

/** The tick row in which a metric of a scope is written. */
export function tickPartOf(scope: Scope, section: string): string {
  const isAdded = METRIC_NAMES.includes(section as MetricName) && !isGauge(section as MetricName);
  return scope === 'containers' && isAdded ? ADDED : scope;
}

export function blockPart(scope: Scope, section: string): string {
  return `${scope}/${section}`;
}

/** What a part holds: a tick's, or the section of a block. */
export function readPart(part: string): { scope: Scope; section: string | null } {
  const [scope = '', section = null] = part.split('/');
  return { scope: scope === 'fleet' ? 'fleet' : 'containers', section };
}

const BLOCK_STEPS = 240;

/** The block that a moment's step belongs to. */
export function blockOf(at: Date, stepSeconds: StepSeconds): Span {
  const seconds = stepSeconds * BLOCK_STEPS;
  const from = stepStart(at, seconds);
  return { from, to: new Date(from.getTime() + seconds * 1000) };
}

/** The longest that a row reaches: none that starts earlier can touch a moment. */
export function longestRowMs(stepSeconds: StepSeconds): number {
  return stepSeconds * BLOCK_STEPS * 1000;
}

// A rollup's running step is built from up to 12 finer ones: those must still be ticks.
export const TICKS_KEPT = 16;
/** Ticks are packed when this many more have gathered. */
export const TICKS_GATHERED = 24;
