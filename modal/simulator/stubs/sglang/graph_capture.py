"""CUDA graphs, captured for each batch size, in the words of the engine's version."""

import os
from typing import Callable

from .boot_phase import BootPhase
from .log import progress, say

SIZES = [48, 40, 32, 24, 16, 12, 8, 4, 2, 1]
SECONDS = {"target verify": 26.0, "target decode": 26.0, "draft decode": 4.0, "draft extend": 4.0}
# From here on the runners say `CUDA graph`, and of what.
NEW_WORDS = (0, 5, 14)
OLD_NAMES = {"target verify": "", "target decode": "", "draft decode": "draft ", "draft extend": "draft extend "}


def capture_graphs(what: str, compile_first: Callable[[], None] | None = None) -> None:
    seconds = SECONDS[what]
    phase = BootPhase("graphs")
    begin, end = words(what, seconds)
    say(begin)
    for number, size in enumerate(SIZES):
        title = f"Capturing batches (bs={size} avail_mem=15.02 GB)"
        progress(title, number, len(SIZES), seconds * number / len(SIZES))
        if compile_first and number == 0:
            compile_first()
        phase.pause(seconds / len(SIZES))
    progress(f"Capturing batches (bs={SIZES[-1]} avail_mem=15.02 GB)", len(SIZES), len(SIZES), seconds)
    say(end)


def words(what: str, seconds: float) -> tuple[str, str]:
    version = tuple(int(part) for part in (os.environ.get("SIM_ENGINE_VERSION") or "0.5.10").split("."))
    if version >= NEW_WORDS:
        return (
            f"Capture {what} CUDA graph begin. backend=full, num_tokens_per_bs=4, bs={SIZES[::-1]}, avail mem=17.41 GB",
            f"Capture {what} CUDA graph end. elapsed={seconds:.2f} s, mem usage=2.39 GB, avail mem=15.02 GB.",
        )
    name = OLD_NAMES[what]
    return (
        f"Capture {name}cuda graph begin. This can take up to several minutes. avail mem=17.41 GB",
        f"Capture {name}cuda graph end. Time elapsed: {seconds:.2f} s. mem usage=2.39 GB. avail mem=15.02 GB.",
    )
