import 'server-only';
import { deploymentWithNeighbours } from '@/lib/jobs/deployment-neighbours';
import { recentDeployments } from '@/lib/jobs/deployment-store';
import { effectWindows } from '@/lib/metrics/deployment-effect';
import { LONGEST_MS, type MetricsWindow, SHORTEST_MS } from '@/lib/metrics/metrics-query';
import type { Span } from '@/lib/metrics/roll-up';
import { instantAt } from '@/lib/zoned-time';

const NAMES = ['beforeFrom', 'beforeTo', 'afterFrom', 'afterTo'] as const;
const WALL_CLOCK = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const HOUR_MS = 3_600_000;

export interface AskedRanges {
  before: MetricsWindow;
  after: MetricsWindow;
  problem?: string;
}

/** The two ranges of an address: those that it gives, those around a job's deployment, or around the newest one. */
export async function askedRanges(
  read: (name: string) => string | undefined,
  zone: string,
  now: Date,
): Promise<AskedRanges> {
  const given = NAMES.map((name) => read(name));
  if (given.every((text) => text !== undefined)) return typedRanges(given, zone, now);
  const jobId = read('job') ?? (await recentDeployments(1))[0]?.jobId;
  return (jobId && (await rangesAround(jobId, now))) || lastHours(now);
}

/** The hours before and after a job's deployment; null when it deployed nothing. */
export async function rangesAround(jobId: string, now: Date): Promise<AskedRanges | null> {
  const around = await deploymentWithNeighbours(jobId);
  if (around === null) return null;
  const { before, after } = effectWindows(around, now);
  return { before: windowOfSpan(before), after: windowOfSpan(after) };
}

function windowOfSpan({ from, to }: Span): MetricsWindow {
  return { fromMs: from.getTime(), toMs: to.getTime() };
}

function typedRanges(texts: (string | undefined)[], zone: string, now: Date): AskedRanges {
  const [a, b, c, d] = texts.map((text) =>
    WALL_CLOCK.test(text ?? '') ? instantAt((text ?? '').slice(0, 16), zone).getTime() : Number.NaN,
  );
  const [before, after] = [
    { fromMs: a ?? Number.NaN, toMs: b ?? Number.NaN },
    { fromMs: c ?? Number.NaN, toMs: d ?? Number.NaN },
  ];
  const problem = problemOf('Before', before) ?? problemOf('After', after);
  return problem === undefined ? { before, after } : { ...lastHours(now), problem };
}

function problemOf(name: string, { fromMs, toMs }: MetricsWindow): string | undefined {
  if (Number.isNaN(fromMs) || Number.isNaN(toMs)) return `${name}: give a day and a time for both ends.`;
  if (toMs - fromMs < SHORTEST_MS)
    return `${name}: the end must lie at least two minutes after the beginning.`;
  return toMs - fromMs > LONGEST_MS ? `${name}: at most 400 days.` : undefined;
}

/** While nothing was deployed: the last hour, beside the one before it. */
function lastHours(now: Date): AskedRanges {
  const nowMs = now.getTime();
  return {
    before: { fromMs: nowMs - 2 * HOUR_MS, toMs: nowMs - HOUR_MS },
    after: { fromMs: nowMs - HOUR_MS, toMs: nowMs },
  };
}
