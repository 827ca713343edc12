"""Lines of this deployment's own, told from the engine's by their mark: `[glm] phase=weights seconds=0.4`."""

import time
from contextlib import contextmanager
from typing import Iterator


def say(text: str) -> None:
    """One line, at once (a container that ends with os._exit flushes nothing)."""
    print(f"[glm] {text}", flush=True)


@contextmanager
def phase(name: str) -> Iterator[None]:
    """Says how long a phase of the lifecycle took, when it ends well."""
    began = time.monotonic()
    yield
    say(f"phase={name} seconds={time.monotonic() - began:.1f}")
