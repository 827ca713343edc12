"""How long a function whose containers crash waits before the next one."""

from .clock import Clock

FIRST_SECONDS, LONGEST_SECONDS = 30.0, 600.0


class Backoff:
    def __init__(self, clock: Clock):
        self._clock = clock
        self._crashes: dict[str, int] = {}
        self._not_before: dict[str, float] = {}

    def crashed(self, function_id: str) -> None:
        crashes = self._crashes[function_id] = self._crashes.get(function_id, 0) + 1
        pause = min(FIRST_SECONDS * 2 ** (crashes - 1), LONGEST_SECONDS) / self._clock.speed
        self._not_before[function_id] = self._clock.now() + pause

    def started(self, function_id: str) -> None:
        self._crashes.pop(function_id, None)

    def is_waiting(self, function_id: str) -> bool:
        return self._clock.now() < self._not_before.get(function_id, 0.0)
