import type { FieldNote } from './field-note';

/** What each SGLang flag is for. Upstream facts: SGLang 0.5.10, server_args.py and its argparse help. */
export const FLAG_NOTES: Record<string, FieldNote> = {
  'flags.model.model-path': {
    label: 'Model path',
    rationale: 'Where the weights volume is mounted and the download put the snapshot.',
    defaultNote: 'none: the engine does not start without it',
  },
  'flags.model.served-model-name': {
    label: 'Served model name',
    rationale: 'The model id that clients send and that /v1/models lists.',
    defaultNote: 'the model path',
    upstream: 'It also becomes the model_name label of every metric, and may not contain a colon.',
  },
  'flags.model.tp': {
    label: 'Tensor parallel size',
    rationale: 'Shards the experts over all eight B200s; expert parallelism stays at 1.',
    default: 1,
    recompile: true,
  },
  'flags.model.trust-remote-code': {
    label: 'Trust remote code',
    rationale: 'The GLM architecture ships its code in the model repository.',
    default: false,
  },
  'flags.model.ep': {
    label: 'Expert parallel size',
    rationale: 'Stays at 1: tensor parallelism alone fits the whole model into memory.',
    default: 1,
    recompile: true,
  },
  'flags.model.watchdog-timeout': {
    label: 'Watchdog timeout',
    rationale: 'Twenty minutes, so that a start which reads weights for 5–7 minutes is not killed.',
    default: 300,
    upstream:
      'In SGLang 0.5.10 the watchdog starts after the weights are loaded. The default of 300 s can still kill a first forward pass that waits for kernels to compile.',
  },
  'flags.backends.attention-backend': {
    label: 'Attention backend',
    rationale: 'The sparse attention path for long context on Blackwell.',
    defaultNote: 'nsa for this model, dsa in later versions',
    upstream: 'Later versions rename nsa to dsa and keep nsa as an alias.',
  },
  'flags.backends.nsa-decode-backend': {
    label: 'NSA decode backend',
    rationale: 'TRT-LLM kernels on both sides; flashmla is reported to lose accuracy on B200.',
    defaultNote: 'trtllm on B200',
    upstream: 'SGLang 0.5.10 replaces another value by trtllm on B200 with FP8 KV; later versions obey it.',
  },
  'flags.backends.nsa-prefill-backend': {
    label: 'NSA prefill backend',
    rationale: 'The same kernels as decode: their FP8 KV layout differs from flashmla’s.',
    defaultNote: 'trtllm on B200 with an FP8 KV cache, flashmla_sparse with BF16',
  },
  'flags.backends.moe-runner-backend': {
    label: 'MoE runner backend',
    rationale: 'Routes experts through FlashInfer on TRT-LLM kernels.',
    default: 'auto',
    upstream: 'This is also what auto picks for this model on B200.',
  },
  'flags.backends.enable-flashinfer-allreduce-fusion': {
    label: 'All-reduce fusion',
    rationale: 'Fuses the all-reduce between GPUs with its neighbours and saves communication time.',
    default: false,
    upstream: 'Needed on 0.5.10; later versions switch it on by themselves for this model.',
  },
  'flags.speculative.speculative-algorithm': {
    label: 'Speculative algorithm',
    rationale: 'Drafts tokens with the model’s own multi-token head.',
    defaultNote: 'no speculation',
  },
  'flags.speculative.speculative-num-steps': {
    label: 'Draft steps',
    rationale: 'How deep a draft goes: more accepted tokens against more work to verify.',
    defaultNote: '3 for this model, when top-k and draft tokens are left out, too',
  },
  'flags.speculative.speculative-eagle-topk': {
    label: 'Draft top-k',
    rationale: 'One candidate a step keeps the acceptance rate high.',
    defaultNote: '1 for this model, when steps and draft tokens are left out, too',
    upstream: 'Spec v2 and the page size of 64 that this model forces allow only 1.',
  },
  'flags.speculative.speculative-num-draft-tokens': {
    label: 'Draft tokens',
    rationale: 'The window which the main model verifies in one forward pass.',
    defaultNote: '4 for this model, when steps and top-k are left out, too',
    upstream: 'With top-k 1 SGLang adjusts this to draft steps + 1.',
  },
  'flags.parsers.reasoning-parser': {
    label: 'Reasoning parser',
    rationale: 'Moves the chain of thought into reasoning_content.',
    defaultNote: 'the chain of thought stays in the answer',
    upstream: 'glm47 is a tool-call parser only; as a reasoning parser it stops the start.',
  },
  'flags.parsers.tool-call-parser': {
    label: 'Tool-call parser',
    rationale: 'Reads tool calls in the format of the GLM-5.1 chat template.',
    defaultNote: 'tool calls stay text in the answer',
  },
  'flags.kv.mem-fraction-static': {
    label: 'Static memory fraction',
    rationale: 'A high share for the KV cache; B200 has room for it.',
    defaultNote: 'worked out from GPU memory, chunk size and CUDA graphs',
    upstream:
      'It is weights and KV pool together as a share of GPU memory, not a share of what weights leave.',
  },
  'flags.kv.max-running-requests': {
    label: 'Running requests',
    rationale: 'Past 48 the EAGLE verifier queue grows and the first token comes late.',
    defaultNote: '48 with speculation, otherwise worked out from the KV pool',
    upstream: '48 is also what SGLang takes when speculation is on and the flag is omitted.',
  },
  'flags.kv.max-prefill-tokens': {
    label: 'Prefill tokens',
    rationale: 'Bounds one prefill batch, against prefill storms and memory peaks.',
    default: 16384,
  },
  'flags.kv.max-total-tokens': {
    label: 'Total tokens',
    rationale: 'A ceiling, so that one client cannot take the whole KV cache.',
    defaultNote: 'what the memory holds',
    upstream: 'It is the size of the whole KV pool, shared by all running requests, not a limit for each.',
  },
  'flags.kv.kv-cache-dtype': {
    label: 'KV cache dtype',
    rationale: 'Left out on purpose, so that no FP8 KV dtype is asked for beside EAGLE.',
    default: 'auto',
    upstream: 'Omitted or auto becomes fp8_e4m3 for this model on B200; bf16 and bfloat16 keep it in BF16.',
  },
  'flags.stability.enable-metrics': {
    label: 'Engine metrics',
    rationale: 'Latency, KV usage and engine health for the charts.',
    default: false,
  },
  'flags.stability.api-key': {
    label: 'API key',
    rationale: 'Taken from the secret; inference then needs a bearer token.',
    defaultNote: 'anybody may ask for inference',
    upstream: '/metrics and /health stay open with a key set.',
  },
};
