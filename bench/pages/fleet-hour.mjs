// SGLang's default bounds, the part of them where values lie.
const BOUNDS = {
  ttft: [0.1, 0.2, 0.4, 0.6, 0.8, 1, 2, 4, 6, 8, 10, 20, 40, 60, 80, 100, 200, 400],
  interToken: [0.002, 0.004, 0.006, 0.008, 0.01, 0.015, 0.02, 0.025, 0.03, 0.04, 0.06, 0.1, 0.2, 0.4, 1],
  endToEnd: [0.1, 0.2, 0.4, 0.6, 0.8, 1, 2, 4, 6, 8, 10, 20, 40, 60, 80, 100, 200],
  queueTime: [0, 0.1, 0.2, 0.5, 1, 2, 3, 4, 5, 10, 15, 20],
};
// The middle of each, in seconds, while nobody waits.
const USUAL = { ttft: 0.17, interToken: 0.011, endToEnd: 4.2, queueTime: 0.05 };
const SPREAD = 0.5;
const POOL_TOKENS = 65_536;
const REQUESTS_A_SECOND = 1.3;

/** 0.15 by night to 1 in the early afternoon, with noise. */
export function loadAt(atMs, random) {
  const hour = (atMs / 3_600_000) % 24;
  return (
    (0.15 + 0.85 * ((1 + Math.cos(((hour - 14.5) / 24) * 2 * Math.PI)) / 2) ** 1.5) * (0.85 + random() * 0.3)
  );
}

/** What one container did in a step, as a stored point tells it. */
export function containerStep({ container, atMs, stepSeconds, load, random }) {
  const requests = REQUESTS_A_SECOND * stepSeconds * load;
  const slowness = 1 + Math.max(0, load - 0.75) * 4;
  const used = Math.min(0.98, load * (0.55 + random() * 0.25));
  const evictable = Math.min(1 - used, 0.12 + random() * 0.05);
  const gauge = (value) => ({ min: value * 0.9, max: value * 1.1, sum: value, count: 1 });
  const whole = (value) => {
    const middle = Math.round(value);
    return { min: Math.floor(value * 0.7), max: Math.ceil(value * 1.3), sum: middle, count: 1 };
  };
  return {
    container,
    at: new Date(atMs),
    gauges: {
      tokenUsage: { min: used * 0.9, max: Math.min(1, used * 1.08), sum: used, count: 1 },
      usedTokens: whole(POOL_TOKENS * used),
      poolTokens: { min: POOL_TOKENS, max: POOL_TOKENS, sum: POOL_TOKENS, count: 1 },
      kvUsedTokens: whole(POOL_TOKENS * used),
      kvEvictableTokens: whole(POOL_TOKENS * evictable),
      kvAvailableTokens: whole(POOL_TOKENS * Math.max(0, 1 - used - evictable)),
      runningRequests: whole(34 * load),
      queuedRequests: whole(Math.max(0, load - 0.8) * 12),
      genThroughput: gauge(1400 * load),
      acceptLength: gauge(2.7 + random() * 0.3),
      retractedRequests: whole(used > 0.9 ? 2 * random() : 0),
    },
    counters: {
      prefillComputeTokens: Math.round(requests * 820),
      prefillCacheTokens: Math.round(requests * 460),
      decodeTokens: Math.round(requests * 340),
      promptTokens: Math.round(requests * 1280),
      generationTokens: Math.round(requests * 340),
      requests: Math.round(requests),
      retractions: used > 0.9 ? Math.round(random() * 2) : 0,
    },
    histograms: Object.fromEntries(
      Object.entries(USUAL).map(([name, middle]) => [
        name,
        observed(name, middle * slowness, requests, random),
      ]),
    ),
  };
}

/** Requests spread over the buckets around a middle, log-normally. */
function observed(name, middle, requests, random) {
  const bounds = BOUNDS[name];
  const below = [...bounds.map((bound) => normal(Math.log(Math.max(bound, 1e-4) / middle) / SPREAD)), 1];
  const counts = below.map((share, index) =>
    Math.floor((share - (below[index - 1] ?? 0)) * requests + random()),
  );
  return { bounds, counts, sum: Math.round(requests * middle * 1.13 * 1e6) / 1e6 };
}

/** The share of a normal distribution that lies below, near enough. */
function normal(z) {
  return 1 / (1 + Math.exp(-1.702 * z));
}
