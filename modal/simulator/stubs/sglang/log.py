"""Log lines as SGLang prints them, and pauses that run SIM_SPEED times faster."""

import json
import os
import time
from typing import Any

SPEED = float(os.environ.get("SIM_SPEED", "1"))
FAULTS: dict[str, Any] = json.loads(os.environ.get("SIM_FAULTS", "{}"))


def say(text: str, rank: str = "TP0") -> None:
    stamp = time.strftime("%Y-%m-%d %H:%M:%S")
    print(f"[{stamp} {rank}] {text}" if rank else f"[{stamp}] {text}", flush=True)


def pause(seconds: float) -> None:
    """Sleeps `seconds` of real SGLang time."""
    slow = FAULTS.get("slow-start")
    factor = float(slow.get("factor", 4)) if slow is not None else 1.0
    time.sleep(seconds * factor / SPEED)
