"""What SGLang does between its start and its readiness, with the times of 8 x B200."""

import json
import os
from pathlib import Path
from typing import Any

from .boot_phase import BootPhase, crash
from .graph_capture import capture_graphs
from .kernels import compile_kernels
from .log import FAULTS, clock, say, say_on_all_ranks

IMPORT_SECONDS, DISTRIBUTED_SECONDS, LOAD_SECONDS, POOL_SECONDS, SERVER_SECONDS = 19.0, 6.0, 318.0, 8.0, 6.0
# The draft model of EAGLE is one layer of the same checkpoint.
DRAFT_LOAD_SECONDS = 12.0
LOAD_LINES = 14
LOAD_BEGIN = "Load weight begin. avail mem=177.31 GB"


def start_up(values: dict[str, Any]) -> None:
    """Returns when the engine would be ready; prints what SGLang prints on the way."""
    ranks = values["tp"] or 1
    engine = BootPhase("engine")
    shown = {name: value for name, value in values.items() if value is not None}
    say(f"server_args=ServerArgs({', '.join(f'{name}={value!r}' for name, value in shown.items())})", rank="")
    say(f"Setting KV cache dtype to {values['kv_cache_dtype']} for DeepSeek DSA on SM10 device.", rank="")
    engine.pause(IMPORT_SECONDS)
    say_on_all_ranks("Init torch distributed begin.", ranks)
    engine.pause(DISTRIBUTED_SECONDS)
    say_on_all_ranks(f"Init torch distributed ends. elapsed={DISTRIBUTED_SECONDS:.2f} s, mem usage=1.04 GB", ranks)
    folder = Path(os.environ.get("GLM_MOUNT_ROOT", "") + values["model_path"])
    if "server-start-crash" in FAULTS:
        say_on_all_ranks(LOAD_BEGIN, ranks)
        crash()
    load_weights(folder, ranks)
    make_pool(values, engine)
    capture_graphs("target verify" if values["speculative_algorithm"] else "target decode", cold_compile(values))
    if values["speculative_algorithm"]:
        load_weights(folder, ranks, DRAFT_LOAD_SECONDS, "GlmMoeDsaForCausalLMNextN")
        capture_graphs("draft decode")
        capture_graphs("draft extend")
    say(
        f"max_total_num_tokens={values['max_total_num_tokens']}, chunked_prefill_size={values['chunked_prefill_size']}, "
        f"max_prefill_tokens={values['max_prefill_tokens']}, max_running_requests={values['max_running_requests']}, "
        f"context_len={values['context_length']}, available_gpu_mem=14.62 GB"
    )
    print("INFO:     Application startup complete.", flush=True)
    print(f"INFO:     Uvicorn running on http://{values['host']}:{values['port']} (Press CTRL+C to quit)", flush=True)
    BootPhase("health").pause(SERVER_SECONDS)


def load_weights(
    folder: Path, ranks: int = 1, seconds: float = LOAD_SECONDS, model: str = "GlmMoeDsaForCausalLM"
) -> None:
    say_on_all_ranks(LOAD_BEGIN, ranks)
    shards = sorted(folder.glob("*.safetensors"))
    if not shards:
        raise RuntimeError(f"Cannot find any model weights with `{folder}`")
    phase = BootPhase("weights")
    for line in range(1, LOAD_LINES + 1):
        phase.pause(seconds / LOAD_LINES)
        done = len(shards) * line // LOAD_LINES
        gone = seconds * line / LOAD_LINES
        print(
            f"Loading safetensors checkpoint shards: {100 * done // len(shards):3d}% Completed | {done}/{len(shards)} "
            f"[{clock(gone)}<{clock(seconds - gone)}, {gone / max(done, 1):.2f}s/it]",
            flush=True,
        )
    end = f"Load weight end. elapsed={seconds:.2f} s, type={model}, dtype=torch.bfloat16, avail mem=82.94 GB, mem usage=94.37 GB."
    say_on_all_ranks(end, ranks)


def make_pool(values: dict[str, Any], engine: BootPhase) -> None:
    engine.pause(POOL_SECONDS)
    say(f"KV Cache is allocated. #tokens: {values['max_total_num_tokens']}, KV size: 2.81 GB")
    say("Memory pool end. avail mem=18.02 GB")
    say("Init attention backend begin.")
    say("Init attention backend end. elapsed=0.31 s")


def cold_compile(values: dict[str, Any]) -> Any:
    """What compiles the kernels where the engine meets them first; None when the cache has them."""
    return None if has_kernels(values) else compile_kernels


def has_kernels(values: dict[str, Any]) -> bool:
    folder = os.environ.get("GLM_MOUNT_ROOT", "") + os.environ.get("SGLANG_DG_CACHE_DIR", "/root/.cache/deep_gemm")
    try:
        made_for = json.loads((Path(folder) / ".receipt.json").read_text())["fingerprint"]
    except (OSError, ValueError, KeyError):
        return False
    return all(made_for.get(name) == (values[name] or 1) for name in ("tp", "ep"))
