import type { FieldNote } from './field-note';

/** What each SGLang flag is for. Upstream facts: SGLang 0.5.10, server_args.py and its argparse help. */
export const FLAG_NOTES: Record<string, FieldNote> = {
  'flags.model.model-path': {
    label: 'Model path',
    rationale: 'Where the weights volume is mounted and the download put the snapshot.',
  },
  'flags.model.served-model-name': {
    label: 'Served model name',
    rationale: 'The model id that clients send and that /v1/models lists.',
    upstream: 'It also becomes the model_name label of every metric, and may not contain a colon.',
  },
  'flags.model.tp': {
    label: 'Tensor parallel size',
    rationale: 'Shards the experts over all eight B200s; expert parallelism stays at 1.',
    recompile: true,
  },
  'flags.model.trust-remote-code': {
    label: 'Trust remote code',
    rationale: 'The GLM architecture ships its code in the model repository.',
  },
  'flags.model.ep': {
    label: 'Expert parallel size',
    rationale: 'Stays at 1: tensor parallelism alone fits the whole model into memory.',
    recompile: true,
  },
  'flags.model.watchdog-timeout': {
    label: 'Watchdog timeout',
    rationale: 'Twenty minutes, so that a start which reads weights for 5–7 minutes is not killed.',
    upstream:
      'In SGLang 0.5.10 the watchdog starts after the weights are loaded. The default of 300 s can still kill a first forward pass that waits for kernels to compile.',
  },
  'flags.backends.attention-backend': {
    label: 'Attention backend',
    rationale: 'The sparse attention path for long context on Blackwell.',
    upstream: 'Later versions rename nsa to dsa and keep nsa as an alias.',
  },
  'flags.backends.nsa-decode-backend': {
    label: 'NSA decode backend',
    rationale: 'TRT-LLM kernels on both sides; flashmla is reported to lose accuracy on B200.',
    upstream: 'SGLang 0.5.10 replaces another value by trtllm on B200 with FP8 KV; later versions obey it.',
  },
  'flags.backends.nsa-prefill-backend': {
    label: 'NSA prefill backend',
    rationale: 'The same kernels as decode: their FP8 KV layout differs from flashmla’s.',
  },
  'flags.backends.moe-runner-backend': {
    label: 'MoE runner backend',
    rationale: 'Routes experts through FlashInfer on TRT-LLM kernels.',
    upstream: 'This is also what auto picks for this model on B200.',
  },
  'flags.backends.enable-flashinfer-allreduce-fusion': {
    label: 'All-reduce fusion',
    rationale: 'Fuses the all-reduce between GPUs with its neighbours and saves communication time.',
    upstream: 'Needed on 0.5.10; later versions switch it on by themselves for this model.',
  },
  'flags.speculative.speculative-algorithm': {
    label: 'Speculative algorithm',
    rationale: 'Drafts tokens with the model’s own multi-token head.',
  },
  'flags.speculative.speculative-num-steps': {
    label: 'Draft steps',
    rationale: 'How deep a draft goes: more accepted tokens against more work to verify.',
  },
  'flags.speculative.speculative-eagle-topk': {
    label: 'Draft top-k',
    rationale: 'One candidate a step keeps the acceptance rate high.',
    upstream: 'Spec v2 and the page size of 64 that this model forces allow only 1.',
  },
  'flags.speculative.speculative-num-draft-tokens': {
    label: 'Draft tokens',
    rationale: 'The window which the main model verifies in one forward pass.',
    upstream: 'With top-k 1 SGLang adjusts this to draft steps + 1.',
  },
  'flags.parsers.reasoning-parser': {
    label: 'Reasoning parser',
    rationale: 'Moves the chain of thought into reasoning_content.',
    upstream: 'glm47 is a tool-call parser only; as a reasoning parser it stops the start.',
  },
  'flags.parsers.tool-call-parser': {
    label: 'Tool-call parser',
    rationale: 'Reads tool calls in the format of the GLM-5.1 chat template.',
  },
  'flags.kv.mem-fraction-static': {
    label: 'Static memory fraction',
    rationale: 'A high share for the KV cache; B200 has room for it.',
    upstream:
      'It is weights and KV pool together as a share of GPU memory, not a share of what weights leave.',
  },
  'flags.kv.max-running-requests': {
    label: 'Running requests',
    rationale: 'Past 48 the EAGLE verifier queue grows and the first token comes late.',
    upstream: '48 is also what SGLang takes when speculation is on and the flag is omitted.',
  },
  'flags.kv.max-prefill-tokens': {
    label: 'Prefill tokens',
    rationale: 'Bounds one prefill batch, against prefill storms and memory peaks.',
  },
  'flags.kv.max-total-tokens': {
    label: 'Total tokens',
    rationale: 'A ceiling, so that one client cannot take the whole KV cache.',
    upstream: 'It is the size of the whole KV pool, shared by all running requests, not a limit for each.',
  },
  'flags.kv.kv-cache-dtype': {
    label: 'KV cache dtype',
    rationale: 'Left out on purpose, so that no FP8 KV dtype is asked for beside EAGLE.',
    upstream: 'Omitted or auto becomes fp8_e4m3 for this model on B200; bf16 and bfloat16 keep it in BF16.',
  },
  'flags.stability.enable-metrics': {
    label: 'Engine metrics',
    rationale: 'Latency, KV usage and engine health for the charts.',
  },
  'flags.stability.api-key': {
    label: 'API key',
    rationale: 'Taken from the secret; inference then needs a bearer token.',
    upstream: '/metrics and /health stay open with a key set.',
  },
};
