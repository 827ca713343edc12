"""`python3 -m sglang.compile_deep_gemm …`: leaves kernel files in the cache folder."""

import os
import sys
from pathlib import Path

from .arguments import parse
from .kernels import KERNELS, write_kernel
from .log import FAULTS, pause, say
from .startup import load_weights

WEIGHTS_SECONDS_AFTER, COMPILE_SECONDS = 10.0, 560.0
LINES = 16


def main() -> None:
    values = parse("compile_deep_gemm.py")
    prefix = os.environ.get("GLM_MOUNT_ROOT", "")
    say(
        "Begin DeepGEMM Kernels compilation...\n"
        "It may take a long time and timeout maybe raised while the compilation is still in progress.\n"
        "Just feel free to restart the command until the compilation is fully finished.\n",
        rank="",
    )
    load_weights(Path(prefix + values.model_path))
    pause(WEIGHTS_SECONDS_AFTER)
    if "server-start-crash" in FAULTS:
        say("DeepGEMM compilation failed: CUDA driver error", rank="")
        sys.exit(1)
    cache = Path(prefix + os.environ.get("SGLANG_DG_CACHE_DIR", "/root/.cache/deep_gemm")) / "cache"
    for line in range(LINES):
        pause(COMPILE_SECONDS / LINES)
        first, last = KERNELS * line // LINES, KERNELS * (line + 1) // LINES
        for number in range(first, last):
            write_kernel(cache, number)
        say(f"DeepGEMM warmup: {100 * last // KERNELS}% | {last}/{KERNELS} kernels")
    say("DeepGEMM Kernels compilation finished successfully.", rank="")


if __name__ == "__main__":
    main()
