"""Decides how many containers each deployed function has, and what becomes of its calls."""

import asyncio
import base64
import logging
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from modal_proto import api_pb2

from .functions import current_settings, is_web
from .records import App, Call, Definition, Function, Task, pack

if TYPE_CHECKING:
    from .world import World

log = logging.getLogger("simulator.autoscaler")
TICK_SECONDS = 0.25
MAX_CONTAINERS_DEFAULT = 10
MAX_CALL_ATTEMPTS = 3
BACKOFF_SECONDS, MAX_BACKOFF_SECONDS = 30.0, 600.0
TIMEOUT_SLACK_SECONDS = 10.0
Result = api_pb2.GenericResult


@dataclass(frozen=True)
class Load:
    waiting: int
    running: int


class Autoscaler:
    def __init__(self, world: "World"):
        self._world = world
        self._changed = asyncio.Event()
        self._calls_changed = asyncio.Event()
        self._crashes: dict[str, int] = {}
        self._not_before: dict[str, float] = {}

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

    def _reconcile_all(self) -> None:
        for app in self._world.store.apps:
            for function_id in app.function_ids.values():
                self._reconcile(app, self._world.store.functions[function_id])

    def load(self, function_id: str) -> Load:
        definition = self._world.store.live_definition(function_id)
        if definition is not None and is_web(definition.proto):
            return self._world.edge.load(function_id)
        unfinished = [c for c in self._world.store.calls if c.function_id == function_id and not c.finished]
        running = sum(1 for call in unfinished if call.started_at)
        return Load(waiting=len(unfinished) - running, running=running)

    def _reconcile(self, app: App, function: Function) -> None:
        definition = self._world.store.live_definition(function.id)
        if definition is None or app.state not in (api_pb2.APP_STATE_DEPLOYED, api_pb2.APP_STATE_DETACHED, api_pb2.APP_STATE_EPHEMERAL):
            return
        if is_web(definition.proto):
            self._scale_web(app, function, definition)
        else:
            self._start_calls(app, function, definition)
            self._time_out_calls(function, definition)

    # Web functions

    def _scale_web(self, app: App, function: Function, definition: Definition) -> None:
        settings = current_settings(function, definition)
        live = [task for task in self._world.store.live_tasks(function.id) if task.state != "stopping"]
        fresh = [task for task in live if task.version == app.version]
        stale = [task for task in live if task.version != app.version]
        highest = settings.max_containers or MAX_CONTAINERS_DEFAULT
        wanted = min(max(self._wanted(function.id, definition), settings.min_containers, 1 if stale else 0), highest)
        self._retire(stale, replaced=any(task.state == "running" for task in fresh) or not wanted)
        if len(fresh) < wanted:
            self._add(app, function, fresh, [task for task in stale if task.state == "running"], wanted, highest)
        self._launch_pending(function.id, wanted, fresh)
        self._stop_idle(fresh, settings)

    def _wanted(self, function_id: str, definition: Definition) -> int:
        load = self._world.edge.load(function_id)
        proto = definition.proto
        target = proto.target_concurrent_inputs or proto.max_concurrent_inputs or 1
        return math.ceil((load.waiting + load.running) / target)

    def _add(self, app: App, function: Function, fresh: list[Task], stale: list[Task], wanted: int, highest: int) -> None:
        if self._backing_off(function.id):
            return
        room = highest - len(fresh) - len(stale)
        if room <= 0 and stale and not fresh:
            # At the maximum a rolling deploy has no room: one old container makes way.
            self._world.launcher.stop(stale[0])
            room = 1
        for _ in range(min(wanted - len(fresh), room)):
            fresh.append(self._world.launcher.enqueue(app, function))

    def _launch_pending(self, function_id: str, wanted: int, fresh: list[Task]) -> None:
        pending = [task for task in fresh if task.state == "pending"]
        surplus = len(fresh) - wanted
        for task in pending:
            if surplus > 0:
                surplus -= 1
                self._world.launcher.stop(task)
            elif not self._world.faults.has("no-capacity"):
                self._world.launcher.launch(task)

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

    # Calls

    def _start_calls(self, app: App, function: Function, definition: Definition) -> None:
        highest = current_settings(function, definition).max_containers or MAX_CONTAINERS_DEFAULT
        live = self._world.store.live_tasks(function.id)
        held = {task.call_id for task in live}
        waiting = [c for c in self._world.store.calls if c.function_id == function.id and not c.finished and c.id not in held]
        if not self._backing_off(function.id):
            for call in waiting[: max(highest - len(live), 0)]:
                live.append(self._world.launcher.enqueue(app, function, call.id))
        if not self._world.faults.has("no-capacity"):
            for task in live:
                if task.state == "pending":
                    self._world.launcher.launch(task)

    def _time_out_calls(self, function: Function, definition: Definition) -> None:
        allowed = definition.proto.timeout_secs / self._world.clock.speed + TIMEOUT_SLACK_SECONDS
        for task in self._world.store.live_tasks(function.id):
            call = self._world.store.calls.get(task.call_id)
            if call and call.started_at and not call.finished and self._world.clock.now() - call.started_at > allowed:
                self._finish(call, Result(status=Result.GENERIC_STATUS_TIMEOUT, exception="Function timed out"))
                self._world.launcher.stop(task)

    def cancel_call(self, call: Call, terminate: bool) -> None:
        if not call.finished:
            self._finish(call, Result(status=Result.GENERIC_STATUS_TERMINATED, exception="Function call was cancelled"))
        for task in self._world.store.live_tasks(call.function_id):
            if task.call_id == call.id:
                self._world.launcher.stop(task)

    def _finish(self, call: Call, result: api_pb2.GenericResult, data_format: int = 0) -> None:
        call.status, call.result, call.result_format = result.status, pack(result), data_format
        call.finished_at = self._world.clock.now()
        self._world.store.calls.save(call)
        self._calls_changed.set()
        self._calls_changed = asyncio.Event()

    async def wait_for_calls(self, seconds: float) -> None:
        try:
            await asyncio.wait_for(self._calls_changed.wait(), seconds)
        except asyncio.TimeoutError:
            pass

    # What containers say

    def container_event(self, task: Task, event: dict[str, Any]) -> None:
        call = self._world.store.calls.get(task.call_id)
        if event["event"] == "ready" and task.state == "starting":
            task.state, task.ready_at = "running", self._world.clock.now()
            self._world.store.tasks.save(task)
            self._crashes.pop(task.function_id, None)
            self._world.edge.ready(task)
        elif event["event"] == "started" and call:
            task.state, task.ready_at = "running", self._world.clock.now()
            self._world.store.tasks.save(task)
            call.started_at, call.task_id = task.ready_at, task.id
            self._world.store.calls.save(call)
        elif event["event"] == "result" and call and not call.finished:
            data = base64.b64decode(event.get("data", ""))
            result = Result(
                status=event["status"], data=data, exception=event.get("exception", ""), traceback=event.get("traceback", "")
            )
            call.task_id = task.id
            self._finish(call, result, event.get("format", 0))

    def container_ended(self, task: Task, requested: bool) -> None:
        self._world.edge.gone(task)
        if not requested and task.exit_code != 0:
            crashes = self._crashes[task.function_id] = self._crashes.get(task.function_id, 0) + 1
            pause = min(BACKOFF_SECONDS * 2 ** (crashes - 1), MAX_BACKOFF_SECONDS) / self._world.clock.speed
            self._not_before[task.function_id] = self._world.clock.now() + pause
            self._retry_call(task)
        self.wake()

    def _retry_call(self, task: Task) -> None:
        call = self._world.store.calls.get(task.call_id)
        if call is None or call.finished:
            return
        call.attempts += 1
        call.started_at = 0.0
        self._world.store.calls.save(call)
        if call.attempts >= MAX_CALL_ATTEMPTS:
            text = f"Container exited with code {task.exit_code}"
            self._finish(call, Result(status=Result.GENERIC_STATUS_FAILURE, exitcode=task.exit_code, exception=text))

    def _backing_off(self, function_id: str) -> bool:
        return self._world.clock.now() < self._not_before.get(function_id, 0.0)
