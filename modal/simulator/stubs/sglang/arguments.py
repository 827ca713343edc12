"""The flags of SGLang 0.5.10 that a preset may render, and a few more. Unknown flags end the process, as there."""

import argparse
from typing import Any

PAGE_SIZE = 64
# GLM-5.1's max_position_embeddings.
MODEL_CONTEXT = 202_752
# What would fit beside the weights on 8 x B200 when nothing caps the pool.
PROFILED_POOL_TOKENS = 1_040_000
SWITCHES = [
    "trust-remote-code", "enable-flashinfer-allreduce-fusion", "enable-metrics", "enable-metrics-for-all-schedulers",
    "enable-mixed-chunk", "enable-cache-report", "disable-radix-cache", "disable-cuda-graph", "disable-overlap-schedule",
    "disable-shared-experts-fusion", "disable-flashinfer-autotune", "skip-server-warmup", "enable-mfu-metrics",
    "collect-tokens-histogram", "log-requests", "enable-dp-attention", "enable-hierarchical-cache",
]  # fmt: skip
TEXTS = [
    "served-model-name", "attention-backend", "nsa-decode-backend", "nsa-prefill-backend", "moe-runner-backend",
    "speculative-algorithm", "reasoning-parser", "tool-call-parser", "kv-cache-dtype", "api-key", "admin-api-key",
    "quantization", "load-format", "schedule-policy", "log-level", "fp8-gemm-backend", "json-model-override-args",
    "extra-metric-labels", "model-loader-extra-config", "tokenizer-path",
]  # fmt: skip
INTEGERS = [
    "tp", "ep", "dp", "speculative-num-steps", "speculative-eagle-topk", "speculative-num-draft-tokens",
    "max-running-requests", "max-queued-requests", "max-prefill-tokens", "max-total-tokens", "context-length",
    "chunked-prefill-size", "page-size", "cuda-graph-max-bs", "decode-log-interval", "stream-interval",
    "num-continuous-decode-steps", "log-requests-level",
]  # fmt: skip
NUMBERS = ["mem-fraction-static", "watchdog-timeout", "schedule-conservativeness", "timeout"]
BUCKETS = ["bucket-time-to-first-token", "bucket-inter-token-latency", "bucket-e2e-request-latency"]
KV_DTYPES = ["auto", "fp8_e5m2", "fp8_e4m3", "bf16", "bfloat16", "fp4_e2m1"]


def parse(program: str, arguments: list[str] | None = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog=program, allow_abbrev=False)
    parser.add_argument("--model-path", "--model", required=True)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=30000)
    for name in SWITCHES:
        parser.add_argument(f"--{name}", action="store_true")
    for name in TEXTS:
        parser.add_argument(f"--{name}", choices=KV_DTYPES if name == "kv-cache-dtype" else None)
    for name in INTEGERS:
        parser.add_argument(f"--{name}", type=int)
    for name in NUMBERS:
        parser.add_argument(f"--{name}", type=float)
    for name in BUCKETS:
        parser.add_argument(f"--{name}", type=float, nargs="+")
    return parser.parse_args(arguments)


def resolve(arguments: argparse.Namespace) -> dict[str, Any]:
    """Every server argument after SGLang's own adjustments for this model on B200 (server_args.py, 0.5.10)."""
    values = {name.replace("-", "_"): value for name, value in vars(arguments).items()}
    if values["speculative_algorithm"] and (values["speculative_eagle_topk"] or 1) > 1:
        raise ValueError("Spec v2 currently only supports topk = 1")
    if values["kv_cache_dtype"] in (None, "auto"):
        values["kv_cache_dtype"] = "fp8_e4m3"
    if values["speculative_algorithm"]:
        values["speculative_num_draft_tokens"] = (values["speculative_num_steps"] or 3) + 1
    values["page_size"] = PAGE_SIZE
    values["chunked_prefill_size"] = values["chunked_prefill_size"] or 16_384
    values["max_prefill_tokens"] = values["max_prefill_tokens"] or 16_384
    values["max_running_requests"] = values["max_running_requests"] or 48
    values["context_length"] = values["context_length"] or MODEL_CONTEXT
    values["served_model_name"] = values["served_model_name"] or values["model_path"]
    pool = min(values["max_total_tokens"] or PROFILED_POOL_TOKENS, PROFILED_POOL_TOKENS)
    values["max_total_num_tokens"] = pool // PAGE_SIZE * PAGE_SIZE
    values["max_req_input_len"] = min(values["context_length"], values["max_total_num_tokens"]) - 6
    return values
