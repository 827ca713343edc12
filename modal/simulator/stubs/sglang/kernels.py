"""Stand-in kernels: sparse .cubin files where DeepGEMM would put compiled ones."""

from pathlib import Path

from .boot_phase import BootPhase
from .log import progress, say

KERNELS = 384
KERNEL_BYTES = 48_640
JIT_SECONDS, JIT_LINES, JIT_BATCHES = 720.0, 5, 32_768
SHAPES = [(2112, 6144), (3072, 1536), (6144, 2048), (4096, 7168)]


def write_kernel(cache: Path, number: int) -> None:
    folder = cache / f"kernel.fp8_gemm.{number:04x}"
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "kernel.cubin").open("wb") as file:
        file.truncate(KERNEL_BYTES)


def compile_kernels() -> None:
    """What a start does that finds no kernels for its shapes, one kind after the other."""
    phase = BootPhase("kernels")
    say(
        "Entering DeepGEMM JIT Pre-Compile session. It may take a long time (typically 10-20 mins) if you have not run "
        "`sglang.compile_deep_gemm`. It is recommended to run `sglang.compile_deep_gemm` with same args as "
        "`sglang.launch_server` for pre-compilation to reduce the overhead if you have not run it before."
    )
    for n, k in SHAPES:
        say(
            f"Try DeepGEMM JIT Compiling for <GEMM_NT_F8F8BF16> N={n}, K={k}, num_groups=1 with all Ms. It only takes a "
            "little time (typically 1 sec) if you have run `python3 -m sglang.compile_deep_gemm`."
        )
        for part in range(1, JIT_LINES + 1):
            phase.pause(JIT_SECONDS / len(SHAPES) / JIT_LINES)
            seconds = JIT_SECONDS / len(SHAPES) * part / JIT_LINES
            progress("DeepGEMM warmup", JIT_BATCHES * part // JIT_LINES, JIT_BATCHES, seconds)
