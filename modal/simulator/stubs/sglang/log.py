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


def say_on_all_ranks(text: str, ranks: int) -> None:
    for rank in range(ranks):
        say(text, f"TP{rank}")


def progress(title: str, done: int, total: int, seconds: float) -> None:
    """A line of tqdm's, as it stands in a log."""
    share = done / total
    bar = "█" * round(share * 10)
    rate = done / max(seconds, 0.01)
    print(
        f"{title}: {share:4.0%}|{bar:<10}| {done}/{total} [{clock(seconds)}<{clock((total - done) / max(rate, 0.01))}, "
        f"{rate:.2f}it/s]",
        flush=True,
    )


def clock(seconds: float) -> str:
    return f"{int(seconds) // 60:02d}:{int(seconds) % 60:02d}"


def pause(seconds: float) -> None:
    """Sleeps `seconds` of real SGLang time."""
    slow = FAULTS.get("slow-start")
    factor = float(slow.get("factor", 4)) if slow is not None else 1.0
    time.sleep(seconds * factor / SPEED)
