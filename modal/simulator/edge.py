"""Where web functions are reached: waits for a container with room, and passes requests through."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING
from urllib.parse import quote

from .load import Load
from .records import Task

if TYPE_CHECKING:
    from .world import World


class Edge:
    def __init__(self, world: "World"):
        self._world = world
        self._waiters: dict[str, deque[asyncio.Future[Task]]] = {}
        self._in_flight: dict[str, int] = {}
        self._last_active: dict[str, float] = {}
        self.requests = {"fromTraffic": 0, "fromOthers": 0}

    def url(self, label: str) -> str:
        return f"{self._world.edge_url}/{label}"

    def content_url(self, name: str) -> str:
        return f"{self._world.edge_url}/_content/{name}"

    def volume_url(self, volume_id: str, path: str, start: int, length: int) -> str:
        return f"{self._world.edge_url}/_volume/{volume_id}?path={quote(path)}&start={start}&length={length}"

    def load(self, function_id: str) -> Load:
        running = sum(self._in_flight.get(task.id, 0) for task in self._world.store.live_tasks(function_id))
        return Load(waiting=len(self._waiters.get(function_id, ())), running=running)

    def in_flight(self, task_id: str) -> int:
        return self._in_flight.get(task_id, 0)

    def idle_seconds(self, task_id: str) -> float:
        """Simulated seconds since a container last had a request."""
        if self._in_flight.get(task_id):
            return 0.0
        return self._world.clock.simulated_seconds - self._last_active.get(task_id, 0.0)

    def ready(self, task: Task) -> None:
        self._last_active[task.id] = self._world.clock.simulated_seconds
        self.dispatch(task.function_id)

    def gone(self, task: Task) -> None:
        self._in_flight.pop(task.id, None)
        self._last_active.pop(task.id, None)

    @asynccontextmanager
    async def slot(self, function_id: str, from_traffic: bool = False) -> AsyncIterator[Task]:
        """A place in a running container; waits for one, which makes the autoscaler start it."""
        self.requests["fromTraffic" if from_traffic else "fromOthers"] += 1
        waiters = self._waiters.setdefault(function_id, deque())
        waiter: asyncio.Future[Task] = asyncio.get_running_loop().create_future()
        waiters.append(waiter)
        self.dispatch(function_id)
        if not waiter.done():
            self._world.autoscaler.wake()
        try:
            task = await waiter
        except asyncio.CancelledError:
            if waiter in waiters:
                waiters.remove(waiter)
            elif waiter.done() and not waiter.cancelled():
                self._release(waiter.result())
            raise
        try:
            yield task
        finally:
            self._release(task)

    def _release(self, task: Task) -> None:
        if task.id in self._in_flight:
            self._in_flight[task.id] = max(self._in_flight[task.id] - 1, 0)
        self._last_active[task.id] = self._world.clock.simulated_seconds
        self.dispatch(task.function_id)

    def dispatch(self, function_id: str) -> None:
        """Gives waiting requests to containers: the oldest with room first, so that surplus ones fall idle."""
        waiters = self._waiters.get(function_id)
        while waiters:
            task = self._with_room(function_id)
            if task is None:
                return
            waiter = waiters.popleft()
            if not waiter.done():
                self._in_flight[task.id] = self._in_flight.get(task.id, 0) + 1
                waiter.set_result(task)

    def _with_room(self, function_id: str) -> Task | None:
        running = [task for task in self._world.store.live_tasks(function_id) if task.state == "running"]
        newest = max((task.version for task in running), default=0)
        for task in sorted(running, key=lambda task: task.ready_at):
            room = self._world.store.definitions[task.definition_id].proto.max_concurrent_inputs or 1
            if task.version == newest and self._in_flight.get(task.id, 0) < room:
                return task
        return None
