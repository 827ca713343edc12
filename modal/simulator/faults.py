"""Failures that can be switched on. Each name has a table row in README.md."""

import asyncio
from typing import Any

from grpclib.const import Status
from grpclib.exceptions import GRPCError

NAMES = {
    "server-start-crash", "image-build-fail", "unreachable", "unauthenticated", "slow-start",
    "missing-secret", "log-flood", "crash-after", "no-capacity", "altered-definition",
    "stall-at-phase", "slow-phase", "crash-at-phase",
}  # fmt: skip


class Faults:
    def __init__(self) -> None:
        self.active: dict[str, dict[str, Any]] = {}
        self._cleared = asyncio.Event()

    def set(self, name: str, details: dict[str, Any]) -> None:
        if name not in NAMES:
            raise ValueError(f"Unknown fault {name!r}; known: {', '.join(sorted(NAMES))}")
        self.active[name] = details

    def clear(self, name: str | None = None) -> None:
        if name is None:
            self.active.clear()
        else:
            self.active.pop(name, None)
        self._cleared.set()
        self._cleared = asyncio.Event()

    def get(self, name: str) -> dict[str, Any] | None:
        return self.active.get(name)

    def take(self, name: str) -> dict[str, Any] | None:
        """For faults that happen once."""
        return self.active.pop(name, None)

    def has(self, name: str) -> bool:
        return name in self.active

    @property
    def unauthenticated(self) -> bool:
        return "unauthenticated" in self.active

    async def before_rpc(self) -> None:
        """Hangs or refuses while the API is "unreachable"."""
        while (fault := self.active.get("unreachable")) is not None:
            if fault.get("mode") == "refuse":
                raise GRPCError(Status.UNAVAILABLE, "The simulated Modal API refuses connections.")
            await self._cleared.wait()
