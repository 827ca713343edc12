"""The compiled DeepGEMM kernels on their volume, and whether they fit a preset."""

from pathlib import Path
from typing import Any

from fingerprint import Fingerprint, changed_names
from receipt import read_receipt
from weights import file_bytes

RECEIPT_NAME = ".receipt.json"
# Compiling on a cold cache: 10 to 15 minutes on 8 x B200.
COMPILE_SECONDS_MIN, COMPILE_SECONDS_MAX = 600, 900


def mismatch(folder: Path, wanted: Fingerprint) -> str | None:
    """In which way the cache does not fit, in words; None when it fits."""
    receipt = read_receipt(folder / RECEIPT_NAME)
    if receipt is None:
        return "it has no receipt: compile_deepgemm has not finished"
    found = receipt.get("fingerprint")
    if not isinstance(found, dict):
        return "its receipt names no fingerprint"
    names = changed_names(found, wanted)
    if not names:
        return None
    return ", ".join(f"{name} is {wanted.get(name)} but kernels were made for {found.get(name)}" for name in names)


def cold_cache_warning(reason: str, startup_seconds: float) -> str:
    """What a mismatch means for this start."""
    return (
        f"kernel cache does not match: {reason}. The engine will compile during start-up, "
        f"{COMPILE_SECONDS_MIN}-{COMPILE_SECONDS_MAX} s against the start-up timeout of {startup_seconds:g} s; "
        "run compile_deepgemm first to avoid it"
    )


def measure(folder: Path) -> dict[str, int]:
    """{kernels, bytes} of the cache: a kernel is one .cubin file (deep_gemm's jit/cache)."""
    files = [file for file in folder.rglob("*") if file.is_file() and file.name != RECEIPT_NAME]
    return {
        "kernels": sum(file.suffix == ".cubin" for file in files),
        # The compiler moves its drafts away while they are counted.
        "bytes": sum(file_bytes(file) or 0 for file in files),
    }
