import { seededRandom } from '@/lib/metrics/seeded-random';

/** What one engine's TTFT histogram showed at one moment; counts are not cumulative over buckets, but grow in time. */
export interface Observed {
  container: string;
  at: Date;
  startedAt: Date;
  bounds: number[];
  counts: number[];
}

const BOUNDS = [0.1, 0.2, 0.4, 0.6, 0.8, 1, 2, 4, 6, 8, 10, 20, 40, 60, 80, 100, 200, 400];
const SECONDS = 15;

/** A snapshot about every 15 s of an engine that answers about 17 requests in between, more by day than by night. */
export function* busyEngine(engine: {
  container: string;
  /** Unix seconds. */
  from: number;
  hours: number;
  seed: number;
  restartAtHour?: number;
  silentAtHour?: number;
}): Generator<Observed> {
  const random = seededRandom(engine.seed);
  let startedAt = engine.from;
  let counts = BOUNDS.map(() => 0).concat(0);
  for (let second = 0; second < engine.hours * 3600; second += SECONDS) {
    const hour = second / 3600;
    if (hour === engine.restartAtHour) {
      startedAt = engine.from + second;
      counts = counts.map(() => 0);
    }
    const daylight = 1 + 0.7 * Math.sin((hour / 24) * 2 * Math.PI);
    for (let request = Math.round(17 * daylight * (0.5 + random())); request > 0; request -= 1) {
      const seconds = ttftSeconds(random, daylight);
      const bucket = BOUNDS.findIndex((bound) => seconds <= bound);
      const index = bucket === -1 ? BOUNDS.length : bucket;
      counts[index] = (counts[index] ?? 0) + 1;
    }
    const silentSince = engine.silentAtHour ?? engine.hours;
    if (hour >= silentSince && hour < silentSince + 0.5) continue;
    const at = new Date(Math.round((engine.from + second + random() * 0.2) * 1000));
    const { container } = engine;
    yield { container, at, startedAt: new Date(startedAt * 1000), bounds: BOUNDS, counts: [...counts] };
  }
}

/** Log-normal around a quarter of a second; slower when there is more to do. */
function ttftSeconds(random: () => number, load: number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return 0.25 * load * Math.exp(0.6 * normal);
}
