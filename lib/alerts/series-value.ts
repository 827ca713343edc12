import { type Histogram, observations } from '@/lib/metrics/histogram';
import { addUp, mean, type Point } from '@/lib/metrics/point';
import { quantile } from '@/lib/metrics/quantile';
import {
  type AlertData,
  lastSteps,
  type Reading,
  recentCount,
  recentPoint,
  STEP_SECONDS,
  silenceAt,
} from './alert-data';
import type { SeriesName } from './alert-series';
import type { LatencyName } from './schema';

type Read = (data: AlertData, index: number) => Reading;

// Long enough for some requests also at a quiet hour, short enough to wake somebody in time.
const WINDOW_MINUTES = 5;
const CRASH_MINUTES = 15;

const READS: Record<SeriesName, Read> = {
  ttftP50: latency('ttft', 0.5),
  ttftP95: latency('ttft', 0.95),
  ttftP99: latency('ttft', 0.99),
  interTokenP95: latency('interToken', 0.95),
  endToEndP95: latency('endToEnd', 0.95),
  queueTimeP95: latency('queueTime', 0.95),
  kvUsed: gauge(({ gauges }) => percent(gauges.tokenUsage?.max)),
  retracted: (data, index) => {
    if (!recentPoint(data, index)) return silenceAt(data, index);
    const counted = added(data, index, WINDOW_MINUTES).counters.retractions;
    // Engines before the counter tell how many there were since their last report.
    const reports = lastSteps(data.fleet, index, WINDOW_MINUTES).map(
      (point) => point?.gauges.retractedRequests?.max ?? 0,
    );
    return counted ?? Math.max(...reports);
  },
  queued: gauge(({ gauges }) => mean(gauges.queuedRequests)),
  queueGrowth: (data, index) => {
    const now = mean(recentPoint(data, index)?.gauges.queuedRequests);
    const before = mean(data.fleet[index - WINDOW_MINUTES]?.gauges.queuedRequests);
    if (now === null) return silenceAt(data, index);
    return before === null ? 'quiet' : (now - before) / WINDOW_MINUTES;
  },
  running: gauge(({ gauges }) => mean(gauges.runningRequests)),
  decodeTokens: (data, index) => {
    const { counters, minutes } = added(data, index, WINDOW_MINUTES);
    if (minutes === 0) return silenceAt(data, index);
    return counters.decodeTokens === undefined ? 'quiet' : counters.decodeTokens / (minutes * STEP_SECONDS);
  },
  acceptLength: gauge(({ gauges }) => mean(gauges.acceptLength)),
  cacheHits: (data, index) => {
    const { counters, minutes } = added(data, index, WINDOW_MINUTES);
    if (minutes === 0) return silenceAt(data, index);
    const cached = counters.prefillCacheTokens ?? 0;
    const total = cached + (counters.prefillComputeTokens ?? 0);
    return total === 0 ? 'quiet' : (cached / total) * 100;
  },
  containers: (data, index) => recentCount(data, index)?.running ?? 'missing',
  containerRoom: (data, index) => {
    const step = recentCount(data, index);
    if (!step) return 'missing';
    return data.maxContainers === null
      ? 'quiet'
      : Math.max(0, data.maxContainers - step.running - step.starting);
  },
  crashes: ({ crashesMs, startMs }, index) => {
    const endMs = startMs + (index + 1) * STEP_SECONDS * 1000;
    return crashesMs.filter((at) => at < endMs && at >= endMs - CRASH_MINUTES * 60_000).length;
  },
  silence: (data) => data.silentSeconds ?? 'quiet',
  dollarsPerDay: ({ dollarsPerDay, maxContainers }, index) =>
    dollarsPerDay[index] ?? (maxContainers === null ? 'quiet' : 'missing'),
};

/** What a series says of one step. Pure. */
export function seriesValue(series: SeriesName, data: AlertData, index: number): Reading {
  return READS[series](data, index);
}

/** The requests of the last minutes by how long they took; null when nothing was heard in them. */
export function latencies(
  data: AlertData,
  index: number,
  name: LatencyName,
  minutes: number,
): Histogram | 'quiet' | null {
  const { histograms, minutes: heard } = added(data, index, minutes);
  if (heard === 0) return null;
  const histogram = histograms[name];
  return histogram && observations(histogram) > 0 ? histogram : 'quiet';
}

function latency(name: LatencyName, q: number): Read {
  return (data, index) => {
    if (!recentPoint(data, index)) return silenceAt(data, index);
    const histogram = latencies(data, index, name, WINDOW_MINUTES);
    const seconds = histogram === null || histogram === 'quiet' ? null : quantile(q, histogram);
    return seconds === null ? 'quiet' : seconds * 1000;
  };
}

function gauge(read: (point: Point) => number | null): Read {
  return (data, index) => {
    const point = recentPoint(data, index);
    return point ? (read(point) ?? 'quiet') : silenceAt(data, index);
  };
}

function added({ fleet }: AlertData, index: number, minutes: number) {
  const points = lastSteps(fleet, index, minutes).filter((point) => point !== null);
  return { ...addUp(points), minutes: points.length };
}

function percent(share: number | undefined): number | null {
  return share === undefined ? null : share * 100;
}
