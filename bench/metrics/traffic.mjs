// SGLang's default bounds of time_to_first_token_seconds.
export const BOUNDS = [0.1, 0.2, 0.4, 0.6, 0.8, 1, 2, 4, 6, 8, 10, 20, 40, 60, 80, 100, 200, 400];
const SHARES = [0.1, 0.45, 0.3, 0.08, 0.03, 0.02, 0.01, 0.005, 0.003, 0.002];
const REQUESTS_A_SECOND = 17 / 15;

/**
 * Scrapes of a fleet in the order of time, each `{ container, atMs, seconds, counts, gauges }`: what was added to each TTFT
 * bucket since the scrape before, more by day than by night. `schedule` says how far apart they are how long before the end.
 */
export function* traffic({ containers, endMs, schedule, gauges, random }) {
  const names = Array.from({ length: containers }, (_, index) => `ta-01K${String(index).padStart(22, 'B')}`);
  const [oldest] = schedule;
  let atMs = endMs - oldest.untilSecondsAgo * 1000;
  while (atMs < endMs) {
    const agoSeconds = (endMs - atMs) / 1000;
    const { everySeconds } = schedule.findLast((part) => agoSeconds <= part.untilSecondsAgo) ?? oldest;
    const load = 1 + 0.7 * Math.sin((atMs / 86_400_000) * 2 * Math.PI);
    const requests = REQUESTS_A_SECOND * everySeconds * load;
    for (const container of names) {
      const counts = BOUNDS.map((_, index) => Math.floor((SHARES[index] ?? 0) * requests + random()));
      counts[12] = random() < 0.9 ? 0 : 1;
      for (let index = SHARES.length; index < 12; index += 1) counts[index] = 0;
      counts.push(0);
      yield {
        container,
        atMs: atMs + Math.floor(random() * 9000),
        counts,
        gauges: Object.fromEntries(gauges.map((name) => [name, gaugeValue(name, load, random)])),
      };
    }
    atMs += everySeconds * 1000;
  }
}

function gaugeValue(name, load, random) {
  switch (name) {
    case 'tokenUsage':
    case 'cacheHitRate':
      return Math.round(100 * load * 0.5 * random()) / 100;
    case 'usedTokens':
      return Math.floor(65_536 * load * 0.5 * random());
    case 'poolTokens':
      return 65_536;
    case 'genThroughput':
    case 'acceptLength':
      return Math.round(100 * (2 + random() * load)) / 100;
    case 'retractedRequests':
      return random() < 0.99 ? 0 : 1;
    default:
      return Math.floor(24 * load * random());
  }
}
