"""Time: the wall clock is real, durations run `speed` times faster, and the idle clock can be made to jump."""

import time


class Clock:
    def __init__(self, speed: float):
        self.speed = speed
        self._idle_jump = 0.0
        self._simulated = 0.0
        self._last = time.monotonic()

    @staticmethod
    def now() -> float:
        return time.time()

    @property
    def simulated_seconds(self) -> float:
        """Seconds of simulated time since start: wall seconds times the speed of their moment, plus jumps."""
        current = time.monotonic()
        self._simulated += (current - self._last) * self.speed
        self._last = current
        return self._simulated + self._idle_jump

    def set_speed(self, speed: float) -> None:
        _ = self.simulated_seconds
        self.speed = speed

    def advance(self, seconds: float) -> None:
        self._idle_jump += seconds
