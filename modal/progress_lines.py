"""A line every ten seconds about work that says nothing of its own."""

import threading
from typing import Callable

from container_env import scaled_pause

PROGRESS_SECONDS = 10


class ProgressLines:
    """While open, calls `say_progress` every ten seconds, and once more at the end."""

    def __init__(self, say_progress: Callable[[], None]):
        self._say = say_progress
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self) -> "ProgressLines":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._thread.join()
        self._say()

    def _run(self) -> None:
        while not self._done.wait(scaled_pause(PROGRESS_SECONDS)):
            self._say()
