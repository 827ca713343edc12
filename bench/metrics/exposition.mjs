const engine = 'engine_type="unified",model_name="glm-5.1",moe_ep_rank="0",pp_rank="0",tp_rank="0"';
const tokenizer = 'model_name="glm-5.1"';

// SGLang's default layouts.
const layouts = {
  time_to_first_token_seconds: [0.1, 0.2, 0.4, 0.6, 0.8, 1, 2, 4, 6, 8, 10, 20, 40, 60, 80, 100, 200, 400],
  inter_token_latency_seconds: [
    0.002, 0.004, 0.006, 0.008, 0.01, 0.015, 0.02, 0.025, 0.03, 0.035, 0.04, 0.06, 0.08, 0.1, 0.2, 0.4, 0.6,
    0.8, 1, 2, 4, 6, 8,
  ],
  e2e_request_latency_seconds: [
    0.1, 0.2, 0.4, 0.6, 0.8, 1, 2, 4, 6, 8, 10, 20, 40, 60, 80, 100, 200, 400, 600, 1200, 1800, 2400,
  ],
  queue_time_seconds: [
    0, 0.1, 0.2, 0.5, 1, 2, 3, 4, 5, 10, 15, 20, 30, 40, 50, 60, 70, 80, 90, 100, 200, 300, 400, 500, 600,
    700, 800, 900, 1000, 1200, 1400, 1600, 1800, 2000, 2500, 3000,
  ],
};

/** The exposition of a busy engine after `count` snapshots: names, labels and layouts as SGLang writes them. */
export function exposition(count, random) {
  const lines = [];
  const gauges = {
    token_usage: random().toFixed(2),
    num_used_tokens: Math.floor(random() * 65_000),
    max_total_num_tokens: 65_536,
    num_running_reqs: Math.floor(random() * 48),
    num_queue_reqs: Math.floor(random() * 5),
    gen_throughput: (random() * 900).toFixed(2),
    spec_accept_length: (2 + random()).toFixed(2),
    cache_hit_rate: random().toFixed(4),
    num_retracted_reqs: 0,
  };
  for (const [name, value] of Object.entries(gauges)) {
    lines.push(`# HELP sglang:${name} ${name}.`, `# TYPE sglang:${name} gauge`);
    lines.push(`sglang:${name}{${engine}} ${value}`);
  }
  const counters = { prompt_tokens_total: 9000, generation_tokens_total: 4500, num_requests_total: 17 };
  for (const [name, each] of Object.entries(counters))
    lines.push(`sglang:${name}{${tokenizer}} ${each * count}.0`);
  for (const [mode, each] of [
    ['prefill_compute', 6000],
    ['prefill_cache', 3000],
    ['decode', 4400],
  ]) {
    lines.push(`sglang:realtime_tokens_total{${engine},mode="${mode}"} ${each * count}.0`);
  }
  for (const [name, bounds] of Object.entries(layouts)) {
    lines.push(`# TYPE sglang:${name} histogram`, `sglang:${name}_sum{${tokenizer}} ${count * 4.71237}`);
    let below = 0;
    for (const [index, bound] of [...bounds, '+Inf'].entries()) {
      if (index < 8) below += count * (index + 1);
      lines.push(`sglang:${name}_bucket{le="${bound}",${tokenizer}} ${below}.0`);
    }
    lines.push(`sglang:${name}_count{${tokenizer}} ${below}.0`);
  }
  return `${lines.join('\n')}\n`;
}
