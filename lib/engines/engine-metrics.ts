/** One metric that an engine version can expose at /metrics. Some need a setting, or a kind of model. */
export interface EngineMetric {
  /** As it is exposed, `sglang:prompt_tokens_total`; a histogram without _bucket, _sum and _count. */
  name: string;
  type: 'counter' | 'gauge' | 'histogram' | 'summary';
  labels: readonly string[];
  /** Labels that are there with a setting only, such as the rank of data parallelism. Extra labels may join them. */
  optionalLabels?: readonly string[];
  /** Upper bounds without the infinite one, where no flag changes them; absent when they depend on the set-up. */
  buckets?: readonly number[];
}

/** The metrics of one published version of the engine, in the order of its source. */
export interface EngineMetrics {
  version: string;
  metrics: readonly EngineMetric[];
}
