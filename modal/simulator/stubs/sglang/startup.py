"""What SGLang does between its start and its readiness, with the times of 8 x B200."""

import json
import os
import sys
from pathlib import Path
from typing import Any

from .log import FAULTS, pause, say

IMPORT_SECONDS, LOAD_SECONDS, POOL_SECONDS, GRAPH_SECONDS, WARMUP_SECONDS = 25.0, 330.0, 8.0, 32.0, 6.0
JIT_SECONDS = 720.0
LOAD_LINES = 14
GRAPH_SIZES = [1, 2, 4, 8, 12, 16, 24, 32, 40, 48]

CRASH = """Traceback (most recent call last):
  File "/sgl-workspace/sglang/python/sglang/srt/managers/scheduler.py", line 3108, in run_scheduler_process
    scheduler = Scheduler(
  File "/sgl-workspace/sglang/python/sglang/srt/managers/scheduler.py", line 331, in __init__
    self.init_model_worker()
  File "/sgl-workspace/sglang/python/sglang/srt/model_executor/model_runner.py", line 1019, in load_model
    self.model = self.loader.load_model(
torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 2.25 GiB. GPU 0 has a total capacity of 178.35 GiB of which 1.12 GiB is free.
"""


def start_up(values: dict[str, Any]) -> None:
    """Returns when the engine would be ready; prints what SGLang prints on the way."""
    shown = {name: value for name, value in values.items() if value is not None}
    say(f"server_args=ServerArgs({', '.join(f'{name}={value!r}' for name, value in shown.items())})", rank="")
    say(f"Setting KV cache dtype to {values['kv_cache_dtype']} for DeepSeek DSA on SM10 device.", rank="")
    pause(IMPORT_SECONDS)
    say("Init torch distributed begin.")
    say("Load weight begin. avail mem=177.31 GB")
    if "server-start-crash" in FAULTS:
        crash()
    load_weights(Path(os.environ.get("GLM_MOUNT_ROOT", "") + values["model_path"]))
    pause(POOL_SECONDS)
    say(f"KV Cache is allocated. #tokens: {values['max_total_num_tokens']}, KV size: 2.81 GB")
    if (reason := cold_kernels(values)) is not None:
        compile_kernels(reason)
    capture_graphs()
    say(
        f"max_total_num_tokens={values['max_total_num_tokens']}, chunked_prefill_size={values['chunked_prefill_size']}, "
        f"max_prefill_tokens={values['max_prefill_tokens']}, max_running_requests={values['max_running_requests']}, "
        f"context_len={values['context_length']}, available_gpu_mem=14.62 GB"
    )
    pause(WARMUP_SECONDS)


def crash() -> None:
    pause(20)
    print(CRASH, file=sys.stderr, flush=True)
    say("Received sigquit from a child process. It usually means the child failed.", rank="")
    raise SystemExit(1)


def load_weights(folder: Path) -> None:
    shards = sorted(folder.glob("*.safetensors"))
    if not shards:
        raise RuntimeError(f"Cannot find any model weights with `{folder}`")
    for line in range(1, LOAD_LINES + 1):
        pause(LOAD_SECONDS / LOAD_LINES)
        done = len(shards) * line // LOAD_LINES
        seconds = LOAD_SECONDS * line / LOAD_LINES
        percent = 100 * done // len(shards)
        clock = f"{int(seconds) // 60:02d}:{int(seconds) % 60:02d}"
        print(
            f"Loading safetensors checkpoint shards: {percent:3d}% Completed | {done}/{len(shards)} "
            f"[{clock}, {seconds / max(done, 1):.2f}s/it]",
            flush=True,
        )
    say(
        f"Load weight end. elapsed={LOAD_SECONDS:.2f} s, type=GlmMoeDsaForCausalLM, dtype=torch.bfloat16, "
        "avail mem=82.94 GB, mem usage=94.37 GB."
    )


def cold_kernels(values: dict[str, Any]) -> str | None:
    """Why the DeepGEMM cache cannot be used; None when it can."""
    folder = os.environ.get("GLM_MOUNT_ROOT", "") + os.environ.get("SGLANG_DG_CACHE_DIR", "/root/.cache/deep_gemm")
    try:
        made_for = json.loads((Path(folder) / ".receipt.json").read_text())["fingerprint"]
    except (OSError, ValueError, KeyError):
        return "no compiled kernels found"
    changed = [name for name in ("tp", "ep") if made_for.get(name) != (values[name] or 1)]
    return f"compiled for another {' and '.join(changed)}" if changed else None


def compile_kernels(reason: str) -> None:
    say(
        f"Entering DeepGEMM JIT Pre-Compile session ({reason}). It may take a long time (typically 10-20 mins) if you "
        "have not run `sglang.compile_deep_gemm`. It is recommended to run `sglang.compile_deep_gemm` with same args as "
        "`sglang.launch_server` for pre-compilation to reduce the overhead."
    )
    for percent in range(10, 101, 10):
        pause(JIT_SECONDS / 10)
        say(f"DeepGEMM warmup: {percent}%")


def capture_graphs() -> None:
    say("Capture cuda graph begin. This can take up to several minutes. avail mem=17.41 GB")
    say(f"Capture cuda graph bs {GRAPH_SIZES}")
    for size in reversed(GRAPH_SIZES):
        pause(GRAPH_SECONDS / len(GRAPH_SIZES))
        print(f"Capturing batches (bs={size} avail_mem=15.02 GB)", flush=True)
    say(f"Capture cuda graph end. Time elapsed: {GRAPH_SECONDS:.2f} s. mem usage=2.39 GB. avail mem=15.02 GB.")
