"""Gives each waiting function call a container, and keeps what became of it."""

import asyncio
import base64
from typing import TYPE_CHECKING, Any

from modal_proto import api_pb2

from .functions import current_settings
from .load import Load
from .records import App, Call, Definition, Function, Task, pack

if TYPE_CHECKING:
    from .world import World

MAX_CONTAINERS_DEFAULT = 10
MAX_ATTEMPTS = 3
# Starting Python does not run faster when time does.
TIMEOUT_SLACK_SECONDS = 10.0
Result = api_pb2.GenericResult


class CallRunner:
    def __init__(self, world: "World"):
        self._world = world
        self._changed = asyncio.Event()

    def load(self, function_id: str) -> Load:
        unfinished = [call for call in self._calls_of(function_id) if not call.finished]
        running = sum(1 for call in unfinished if call.started_at)
        return Load(waiting=len(unfinished) - running, running=running)

    def reconcile(self, app: App, function: Function, definition: Definition) -> None:
        live = self._world.store.live_tasks(function.id)
        if not self._world.backoff.is_waiting(function.id):
            live += self._enqueue(app, function, definition, live)
        if not self._world.faults.has("no-capacity"):
            for task in live:
                if task.state == "pending":
                    self._world.launcher.launch(task)
        self._time_out(live, definition)

    def _enqueue(self, app: App, function: Function, definition: Definition, live: list[Task]) -> list[Task]:
        highest = current_settings(function, definition).max_containers or MAX_CONTAINERS_DEFAULT
        held = {task.call_id for task in live}
        waiting = [call for call in self._calls_of(function.id) if not call.finished and call.id not in held]
        room = max(highest - len(live), 0)
        return [self._world.launcher.enqueue(app, function, call.id) for call in waiting[:room]]

    def _time_out(self, live: list[Task], definition: Definition) -> None:
        allowed = definition.proto.timeout_secs / self._world.clock.speed + TIMEOUT_SLACK_SECONDS
        for task in live:
            call = self._world.store.calls.get(task.call_id)
            if call and call.started_at and not call.finished and self._world.clock.now() - call.started_at > allowed:
                self._finish(call, Result(status=Result.GENERIC_STATUS_TIMEOUT, exception="Function timed out"))
                self._world.launcher.stop(task)

    def cancel(self, call: Call) -> None:
        if not call.finished:
            self._finish(call, Result(status=Result.GENERIC_STATUS_TERMINATED, exception="Function call was cancelled"))
        for task in self._world.store.live_tasks(call.function_id):
            if task.call_id == call.id:
                self._world.launcher.stop(task)

    def started(self, task: Task) -> None:
        call = self._world.store.calls[task.call_id]
        call.started_at, call.task_id = task.ready_at, task.id
        self._world.store.calls.save(call)

    def ended(self, task: Task, event: dict[str, Any]) -> None:
        """A container reported a value, or an exception."""
        call = self._world.store.calls.get(task.call_id)
        if call is None or call.finished:
            return
        result = Result(
            status=event["status"], data=base64.b64decode(event.get("data", "")),
            exception=event.get("exception", ""), traceback=event.get("traceback", ""),
        )  # fmt: skip
        call.task_id = task.id
        self._finish(call, result, event.get("format", 0))

    def lost(self, task: Task) -> None:
        """A container died without a result: another one gets the call, up to three times."""
        call = self._world.store.calls.get(task.call_id)
        if call is None or call.finished:
            return
        call.attempts, call.started_at = call.attempts + 1, 0.0
        self._world.store.calls.save(call)
        if call.attempts >= MAX_ATTEMPTS:
            text = f"Container exited with code {task.exit_code}"
            self._finish(call, Result(status=Result.GENERIC_STATUS_FAILURE, exitcode=task.exit_code, exception=text))

    async def wait(self, seconds: float) -> None:
        """Returns when some call has finished, or after that time."""
        try:
            await asyncio.wait_for(self._changed.wait(), seconds)
        except asyncio.TimeoutError:
            pass

    def _finish(self, call: Call, result: api_pb2.GenericResult, data_format: int = 0) -> None:
        call.status, call.result, call.result_format = result.status, pack(result), data_format
        call.finished_at = self._world.clock.now()
        self._world.store.calls.save(call)
        self._changed.set()
        self._changed = asyncio.Event()

    def _calls_of(self, function_id: str) -> list[Call]:
        return [call for call in self._world.store.calls if call.function_id == function_id]
