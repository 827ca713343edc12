"""One phase of the engine's start, with the faults that can be switched on for it."""

import sys
import time
from typing import Any

from .log import FAULTS, pause, say

FOREVER_SECONDS = 10**6

OUT_OF_MEMORY = """Traceback (most recent call last):
  File "/sgl-workspace/sglang/python/sglang/srt/managers/scheduler.py", line 3108, in run_scheduler_process
    scheduler = Scheduler(
  File "/sgl-workspace/sglang/python/sglang/srt/managers/scheduler.py", line 331, in __init__
    self.init_model_worker()
  File "/sgl-workspace/sglang/python/sglang/srt/model_executor/model_runner.py", line 1019, in load_model
    self.model = self.loader.load_model(
torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 2.25 GiB. GPU 0 has a total capacity of 178.35 GiB of which 1.12 GiB is free.
"""


class BootPhase:
    """`pause` of a phase by its name: engine, weights, kernels, graphs, health or warmup."""

    def __init__(self, name: str):
        self._name = name

    def pause(self, seconds: float) -> None:
        if self._fault("crash-at-phase") is not None:
            crash()
        if self._fault("stall-at-phase") is not None:
            time.sleep(FOREVER_SECONDS)
        slow = self._fault("slow-phase")
        pause(seconds * (float(slow.get("factor", 4)) if slow is not None else 1))

    def _fault(self, name: str) -> dict[str, Any] | None:
        fault = FAULTS.get(name)
        return fault if fault is not None and fault.get("phase") == self._name else None


def crash() -> None:
    """As an engine ends that finds no memory."""
    pause(20)
    print(OUT_OF_MEMORY, file=sys.stderr, flush=True)
    say("Received sigquit from a child process. It usually means the child failed.", rank="")
    raise SystemExit(1)
