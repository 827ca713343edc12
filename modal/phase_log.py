"""Lines of this deployment's own, told from the engine's by their mark: `[glm] phase=weights seconds=0.4`."""

import sys
import time
from contextlib import contextmanager
from typing import Iterator


def say(text: str) -> None:
    """A line of this deployment's own."""
    put_line(f"[glm] {text}")


def put_line(text: str) -> None:
    """One line, at once: os._exit flushes nothing. In one write: print() lets threads write into each other's lines."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


@contextmanager
def phase(name: str) -> Iterator[None]:
    """Says when a phase of the lifecycle begins, and how long it took when it ends well."""
    say(f"begin {name}")
    began = time.monotonic()
    yield
    say(f"phase={name} seconds={time.monotonic() - began:.1f}")
