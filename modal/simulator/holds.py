"""RPCs that are held on request, before or after they take effect, so that a test can stop a process at that very point."""

import asyncio
from collections import Counter

MOMENTS = ("before", "after")


class Holds:
    def __init__(self) -> None:
        self._held: dict[tuple[str, str], asyncio.Event] = {}
        self._waiting: Counter[str] = Counter()
        self.answered: Counter[str] = Counter()

    def set(self, rpc: str, moment: str) -> None:
        if moment not in MOMENTS:
            raise ValueError(f"{moment!r} is none of {', '.join(MOMENTS)}")
        self._held.setdefault((rpc, moment), asyncio.Event())

    def release(self, rpc: str | None = None) -> None:
        for key in [key for key in self._held if rpc in (None, key[0])]:
            self._held.pop(key).set()

    async def wait(self, rpc: str, moment: str) -> None:
        """Returns at once when nobody asked to hold it. A caller that hangs up is let go unanswered."""
        event = self._held.get((rpc, moment))
        if event is None:
            return
        name = f"{moment} {rpc}"
        self._waiting[name] += 1
        try:
            await event.wait()
        finally:
            self._waiting[name] -= 1

    @property
    def waiting(self) -> dict[str, int]:
        """How many calls wait at each point, such as `before AppPublish`."""
        return {name: count for name, count in self._waiting.items() if count}
