/** A queue item for tests, as modal/deploy.py's metrics thread writes it. */
export function snapshotItem(given: {
  container?: string;
  at: Date;
  startedAt?: Date;
  revision?: string;
  text?: string;
  argv?: string[];
  serverInfo?: Record<string, unknown>;
}): string {
  const { container = 'ta-1', at, startedAt = new Date('2026-11-23T12:00:00Z'), revision = 'r1' } = given;
  return JSON.stringify({
    format: 1,
    container,
    revision,
    seq: 1,
    at: at.getTime() / 1000,
    startedAt: startedAt.getTime() / 1000,
    text: given.text ?? engineText({}),
    argv: given.argv ?? ['python3', '-m', 'sglang.launch_server', '--max-running-requests', '48'],
    ...(given.serverInfo && { serverInfo: given.serverInfo }),
  });
}

/** The engine's exposition, with the few values that a test speaks about. `ttft` is observations by bucket, up to +Inf. */
export function engineText(given: {
  usage?: number;
  running?: number;
  queued?: number;
  decode?: number;
  bounds?: number[];
  ttft?: number[];
}): string {
  const { usage = 0, running = 0, queued = 0, decode = 0, bounds = [0.1, 0.2, 0.4], ttft = [] } = given;
  const labels = 'engine_type="unified",model_name="glm-5.1",moe_ep_rank="0",pp_rank="0",tp_rank="0"';
  let below = 0;
  const buckets = ttft.map((count, index) => {
    below += count;
    return `sglang:time_to_first_token_seconds_bucket{le="${bounds[index] ?? '+Inf'}",model_name="glm-5.1"} ${below}`;
  });
  return [
    '# TYPE sglang:token_usage gauge',
    `sglang:token_usage{${labels}} ${usage}`,
    `sglang:num_running_reqs{${labels}} ${running}`,
    `sglang:num_queue_reqs{${labels}} ${queued}`,
    `sglang:realtime_tokens_total{mode="decode",${labels}} ${decode}`,
    ...buckets,
    ...(ttft.length > 0
      ? [`sglang:time_to_first_token_seconds_sum{model_name="glm-5.1"} ${below * 0.15}`]
      : []),
    '',
  ].join('\n');
}
