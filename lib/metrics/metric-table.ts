/** Which of SGLang's metrics are kept, what they mean and how containers add up to the fleet. Pure. */

/** Where a metric is not in every engine version: the first and the last that have it. */
interface Versions {
  since?: string;
  until?: string;
}

export interface GaugeMeaning extends Versions {
  source: string;
  unit: 's' | 'share' | 'tokens' | 'requests' | 'tokens/s' | 'tokens/step';
  /** `sum`: the fleet's value is the containers' sum. `mean`: a share or a ratio, which must not be summed. */
  fleet: 'sum' | 'mean';
  meaning: string;
}

// SGLang observability/metrics_collector.py (0.5.10). Gauges move only on a prefill batch, every 40 decode
// iterations, and every 30 s when idle.
export const GAUGES = {
  tokenUsage: {
    source: 'token_usage',
    unit: 'share',
    fleet: 'mean',
    meaning: 'Share of the KV pool held by running requests; evictable cached tokens are not counted',
  },
  usedTokens: {
    source: 'num_used_tokens',
    unit: 'tokens',
    fleet: 'sum',
    meaning: 'Tokens of the KV pool held by running requests',
  },
  poolTokens: {
    source: 'max_total_num_tokens',
    unit: 'tokens',
    fleet: 'sum',
    meaning: 'Size of the KV pool, for all requests together',
  },
  // The three parts of the pool (sglang #22726).
  kvUsedTokens: {
    source: 'kv_used_tokens',
    since: '0.5.11',
    unit: 'tokens',
    fleet: 'sum',
    meaning: 'Tokens of the KV pool that running requests need',
  },
  kvEvictableTokens: {
    source: 'kv_evictable_tokens',
    since: '0.5.11',
    unit: 'tokens',
    fleet: 'sum',
    meaning: 'Tokens of the KV pool kept for the prefix cache, given up when a request needs the room',
  },
  kvAvailableTokens: {
    source: 'kv_available_tokens',
    since: '0.5.11',
    unit: 'tokens',
    fleet: 'sum',
    meaning: 'Tokens of the KV pool that hold nothing',
  },
  runningRequests: {
    source: 'num_running_reqs',
    unit: 'requests',
    fleet: 'sum',
    meaning: 'Requests being decoded or prefilled',
  },
  queuedRequests: {
    source: 'num_queue_reqs',
    unit: 'requests',
    fleet: 'sum',
    meaning: 'Requests waiting inside the engine',
  },
  genThroughput: {
    source: 'gen_throughput',
    unit: 'tokens/s',
    fleet: 'sum',
    meaning: 'Decode speed the engine last reported',
  },
  acceptLength: {
    source: 'spec_accept_length',
    unit: 'tokens/step',
    fleet: 'mean',
    meaning: 'Tokens accepted for each speculative step; 1.0 means that the drafts are useless',
  },
  // Reset to 0 at every decode report (sglang #26608): the share from the realtime counters is the usable one.
  cacheHitRate: {
    source: 'cache_hit_rate',
    unit: 'share',
    fleet: 'mean',
    meaning: 'Prefix-cache hits of the last prefill batch only',
  },
  retractedRequests: {
    source: 'num_retracted_reqs',
    unit: 'requests',
    fleet: 'sum',
    meaning: 'Requests taken back out of the batch since the last report, because the KV pool was full',
  },
  // Newer versions tell phases instead, by a label of startup_time_seconds; their names still change.
  startupSeconds: {
    source: 'engine_startup_time',
    until: '0.5.16',
    unit: 's',
    fleet: 'mean',
    meaning: 'How long the engine took to start, once it ran',
  },
  weightLoadSeconds: {
    source: 'engine_load_weights_time',
    until: '0.5.16',
    unit: 's',
    fleet: 'mean',
    meaning: 'How long the engine took to load the weights',
  },
} as const satisfies Record<string, GaugeMeaning>;
export type GaugeName = keyof typeof GAUGES;
export const GAUGE_NAMES = Object.keys(GAUGES) as GaugeName[];

export interface CounterMeaning extends Versions {
  source: string;
  labels?: Record<string, string>;
  unit: 'tokens' | 'requests';
  meaning: string;
}

export const COUNTERS = {
  prefillComputeTokens: {
    source: 'realtime_tokens_total',
    labels: { mode: 'prefill_compute' },
    unit: 'tokens',
    meaning: 'Prompt tokens computed',
  },
  prefillCacheTokens: {
    source: 'realtime_tokens_total',
    labels: { mode: 'prefill_cache' },
    unit: 'tokens',
    meaning: 'Prompt tokens found in the prefix cache',
  },
  decodeTokens: {
    source: 'realtime_tokens_total',
    labels: { mode: 'decode' },
    unit: 'tokens',
    meaning: 'Tokens generated, counted as they appear',
  },
  promptTokens: {
    source: 'prompt_tokens_total',
    unit: 'tokens',
    meaning: 'Prompt tokens of finished requests',
  },
  generationTokens: {
    source: 'generation_tokens_total',
    unit: 'tokens',
    meaning: 'Generated tokens of finished requests',
  },
  requests: { source: 'num_requests_total', unit: 'requests', meaning: 'Requests finished' },
  retractions: {
    source: 'num_retracted_requests_total',
    unit: 'requests',
    meaning: 'Requests taken back out of the batch, because the KV pool was full',
  },
} as const satisfies Record<string, CounterMeaning>;
export type CounterName = keyof typeof COUNTERS;
export const COUNTER_NAMES = Object.keys(COUNTERS) as CounterName[];

export interface HistogramMeaning extends Versions {
  source: string;
  unit: 's';
  meaning: string;
}

export const HISTOGRAMS = {
  ttft: {
    source: 'time_to_first_token_seconds',
    unit: 's',
    meaning: 'From arrival to the first token',
  },
  interToken: {
    source: 'inter_token_latency_seconds',
    unit: 's',
    meaning: 'Between tokens of one request; bursts of accepted drafts are averaged',
  },
  endToEnd: {
    source: 'e2e_request_latency_seconds',
    unit: 's',
    meaning: 'From arrival to the last token',
  },
  queueTime: {
    source: 'queue_time_seconds',
    unit: 's',
    meaning: 'Waiting in the engine before the first batch',
  },
} as const satisfies Record<string, HistogramMeaning>;
export type HistogramName = keyof typeof HISTOGRAMS;
export const HISTOGRAM_NAMES = Object.keys(HISTOGRAMS) as HistogramName[];

export type MetricName = GaugeName | CounterName | HistogramName;
