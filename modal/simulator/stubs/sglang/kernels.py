"""Stand-in kernels: sparse .cubin files where DeepGEMM would put compiled ones."""

from pathlib import Path

KERNELS = 384
KERNEL_BYTES = 48_640


def write_kernel(cache: Path, number: int) -> None:
    folder = cache / f"kernel.fp8_gemm.{number:04x}"
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "kernel.cubin").open("wb") as file:
        file.truncate(KERNEL_BYTES)
