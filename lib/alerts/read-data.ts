import 'server-only';
import { readContainerCounts } from '@/lib/metrics/container-counts';
import { FLEET, stepStart } from '@/lib/metrics/point';
import { crashesBetween } from '@/lib/metrics/record-listed';
import { readSeries } from '@/lib/metrics/store';
import { type AlertData, STEP_SECONDS } from './alert-data';
import type { SeriesName } from './alert-series';
import { rollingCost } from './rolling-cost';
import type { Condition } from './schema';
import { deployedFleet, quietestSince } from './store';

const STEP_MS = STEP_SECONDS * 1000;
const DAY_MS = 86_400_000;
const COST_STEP_SECONDS = 300;

// What the series of alert-series.ts read.
const FLEET_METRICS = [
  'tokenUsage',
  'runningRequests',
  'queuedRequests',
  'retractedRequests',
  'retractions',
  'acceptLength',
  'decodeTokens',
  'prefillComputeTokens',
  'prefillCacheTokens',
  'ttft',
  'interToken',
  'endToEnd',
  'queueTime',
] as const;

const OF_CRASHES: readonly SeriesName[] = ['crashes'];
const OF_SILENCE: readonly SeriesName[] = ['silence'];
const OF_COST: readonly SeriesName[] = ['dollarsPerDay'];

/** The stored points of the minutes up to now, as far as the conditions ask for them: at most six questions. */
export async function readAlertData(
  conditions: readonly Condition[],
  minutes: number,
  now: Date,
): Promise<AlertData> {
  const endMs = stepStart(now, STEP_SECONDS).getTime() + STEP_MS;
  const startMs = endMs - minutes * STEP_MS;
  const span = { from: new Date(startMs), to: new Date(endMs) };
  const asks = (series: readonly SeriesName[]) =>
    conditions.some((condition) => condition.kind === 'threshold' && series.includes(condition.series));
  const dayBefore = { from: new Date(startMs - DAY_MS), to: span.to };
  const [points, counts, crashes, quietSince, fleet, costCounts] = await Promise.all([
    readSeries(FLEET, STEP_SECONDS, span, FLEET_METRICS),
    readContainerCounts(STEP_SECONDS, span),
    asks(OF_CRASHES) ? crashesBetween(dayBefore.from, span.to) : [],
    asks(OF_SILENCE) ? quietestSince() : null,
    deployedFleet(),
    asks(OF_COST) ? readContainerCounts(COST_STEP_SECONDS, dayBefore) : [],
  ]);
  const inSteps = <T extends { at: Date }>(rows: readonly T[]): (T | null)[] => {
    const byStep = new Map(rows.map((row) => [Math.floor((row.at.getTime() - startMs) / STEP_MS), row]));
    return Array.from({ length: minutes }, (_, index) => byStep.get(index) ?? null);
  };
  return {
    startMs,
    count: minutes,
    fleet: inSteps(points),
    counted: inSteps(
      counts.map(({ at, runningMax, startingMax, runningSum, startingSum, samples }) => ({
        at,
        running: runningMax,
        starting: startingMax,
        meanContainers: (runningSum + startingSum) / Math.max(1, samples),
      })),
    ),
    crashesMs: crashes.map(({ atMs }) => atMs),
    dollarsPerDay: rollingCost({
      rows: costCounts,
      rowSeconds: COST_STEP_SECONDS,
      containerHourDollars: fleet.containerHourDollars,
      startMs,
      count: minutes,
      stepSeconds: STEP_SECONDS,
    }),
    maxContainers: fleet.maxContainers,
    silentSeconds: quietSince && Math.max(0, (now.getTime() - quietSince.getTime()) / 1000),
  };
}
