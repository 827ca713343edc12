"""Decides how many containers each deployed function has."""

import asyncio
import logging
import math
from typing import TYPE_CHECKING, Any

from modal_proto import api_pb2

from .call_runner import MAX_CONTAINERS_DEFAULT
from .functions import current_settings, is_web
from .load import Load
from .records import App, Definition, Function, Task

if TYPE_CHECKING:
    from .world import World

log = logging.getLogger("simulator.autoscaler")
TICK_SECONDS = 0.25
# How long Modal looks for a machine with eight GPUs.
MACHINE_SECONDS = 12.0
RUNNABLE = (api_pb2.APP_STATE_DEPLOYED, api_pb2.APP_STATE_DETACHED, api_pb2.APP_STATE_EPHEMERAL)


class Autoscaler:
    def __init__(self, world: "World"):
        self._world = world
        self._changed = asyncio.Event()

    def wake(self) -> None:
        self._changed.set()

    async def run(self) -> None:
        while True:
            try:
                await asyncio.wait_for(self._changed.wait(), TICK_SECONDS)
            except asyncio.TimeoutError:
                pass
            self._changed.clear()
            try:
                self._reconcile_all()
            except Exception:
                # One bad function must not end all scaling.
                log.exception("autoscaling failed")

    def load(self, function_id: str) -> Load:
        definition = self._world.store.live_definition(function_id)
        if definition is not None and is_web(definition.proto):
            return self._world.edge.load(function_id)
        return self._world.calls.load(function_id)

    def _reconcile_all(self) -> None:
        for app in self._world.store.apps:
            for function_id in app.function_ids.values() if app.state in RUNNABLE else []:
                function = self._world.store.functions[function_id]
                definition = self._world.store.live_definition(function_id)
                if definition is None:
                    continue
                if is_web(definition.proto):
                    self._scale(app, function, definition)
                else:
                    self._world.calls.reconcile(app, function, definition)

    def _scale(self, app: App, function: Function, definition: Definition) -> None:
        settings = current_settings(function, definition)
        live = [task for task in self._world.store.live_tasks(function.id) if task.state != "stopping"]
        fresh = [task for task in live if task.version == app.version]
        stale = [task for task in live if task.version != app.version]
        highest = settings.max_containers or MAX_CONTAINERS_DEFAULT
        wanted = max(self._wanted(function.id, definition), settings.min_containers, 1 if stale else 0)
        wanted = min(wanted, highest)
        self._retire(stale, replaced=any(task.state == "running" for task in fresh) or not wanted)
        if len(fresh) < wanted:
            self._add(app, function, fresh, [task for task in stale if task.state == "running"], wanted, highest)
        self._launch_pending(wanted, fresh)
        self._stop_idle(fresh, settings)

    def _wanted(self, function_id: str, definition: Definition) -> int:
        load = self._world.edge.load(function_id)
        target = definition.proto.target_concurrent_inputs or definition.proto.max_concurrent_inputs or 1
        return math.ceil((load.waiting + load.running) / target)

    def _add(
        self, app: App, function: Function, fresh: list[Task], stale: list[Task], wanted: int, highest: int
    ) -> None:
        if self._world.backoff.is_waiting(function.id):
            return
        room = highest - len(fresh) - len(stale)
        if room <= 0 and stale and not fresh:
            # At the maximum a rolling deploy has no room: one old container makes way.
            self._world.launcher.stop(stale[0])
            room = 1
        for _ in range(min(wanted - len(fresh), room)):
            fresh.append(self._world.launcher.enqueue(app, function))

    def _launch_pending(self, wanted: int, fresh: list[Task]) -> None:
        surplus = len(fresh) - wanted
        for task in fresh:
            if task.state == "pending" and surplus > 0:
                surplus -= 1
                self._world.launcher.stop(task)
            elif task.state == "pending" and self._has_machine(task):
                self._world.launcher.launch(task)

    def _has_machine(self, task: Task) -> bool:
        waited = (self._world.clock.now() - task.enqueued_at) * self._world.clock.speed
        return waited >= MACHINE_SECONDS and not self._world.faults.has("no-capacity")

    def _retire(self, stale: list[Task], replaced: bool) -> None:
        """Those that have not started go at once, the others when they are replaced and their requests are done."""
        for task in stale:
            if task.state != "running" or (replaced and self._world.edge.in_flight(task.id) == 0):
                self._world.launcher.stop(task)

    def _stop_idle(self, fresh: list[Task], settings: api_pb2.AutoscalerSettings) -> None:
        running = [task for task in fresh if task.state == "running"]
        spare = len(running) - settings.min_containers
        for task in reversed(running):
            if spare > 0 and self._world.edge.idle_seconds(task.id) > settings.scaledown_window:
                spare -= 1
                self._world.launcher.stop(task)

    def container_event(self, task: Task, event: dict[str, Any]) -> None:
        """What a container's runner reports: started (a call), ready (a web server), result."""
        if event["event"] == "result":
            self._world.calls.ended(task, event)
        elif task.state == "starting":
            task.state, task.ready_at = "running", self._world.clock.now()
            self._world.store.tasks.save(task)
            self._world.backoff.started(task.function_id)
            if event["event"] == "started":
                self._world.calls.started(task)
            else:
                self._world.edge.ready(task)

    def container_ended(self, task: Task, requested: bool) -> None:
        self._world.edge.gone(task)
        if not requested and task.exit_code != 0:
            self._world.backoff.crashed(task.function_id)
            self._world.calls.lost(task)
        self.wake()
