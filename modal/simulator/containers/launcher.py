"""Starts containers as local processes, keeps their logs, stops them, and notices when they die."""

import asyncio
import json
import os
import re
import shutil
import signal
import socket
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from modal_proto import api_pb2

from ..functions import is_web, web_config
from ..ids import new_id
from ..records import App, Function, Task
from .folder import container_folder, environment, unpack

if TYPE_CHECKING:
    from ..world import World

RUNNER = Path(__file__).parent / "runner.py"
STOP_GRACE_SECONDS = 30
IMAGE_SECONDS = 15.0
# Starting Python does not run faster when time does.
STARTUP_SLACK_SECONDS = 15.0
LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Launcher:
    def __init__(self, world: "World"):
        self._world = world
        self._running: dict[str, asyncio.Task[None]] = {}

    def enqueue(self, app: App, function: Function, call_id: str = "") -> Task:
        """A container that waits for a machine; `launch` gives it one."""
        return self._world.store.tasks.save(Task(
            id=new_id("ta"), app_id=app.id, function_id=function.id, definition_id=function.live_definition,
            version=app.version, enqueued_at=self._world.clock.now(), call_id=call_id,
        ))  # fmt: skip

    def launch(self, task: Task) -> None:
        task.state, task.started_at, task.port = "starting", self._world.clock.now(), free_port()
        self._world.store.tasks.save(task)
        self._running[task.id] = asyncio.create_task(self._run(task))

    def stop(self, task: Task) -> None:
        """SIGTERM now, SIGKILL to the whole process group after the grace period."""
        if task.state in ("stopping", "stopped"):
            return
        if task.id not in self._running:
            self._settle(task, 0)
            return
        task.state = "stopping"
        self._world.store.tasks.save(task)
        self._world.edge.dispatch(task.function_id)
        signal_group(task.pid, signal.SIGTERM, whole=False)
        asyncio.get_running_loop().call_later(STOP_GRACE_SECONDS, self._kill_if_alive, task)

    def _kill_if_alive(self, task: Task) -> None:
        if task.alive:
            signal_group(task.pid, signal.SIGKILL)

    async def _run(self, task: Task) -> None:
        code = -1
        try:
            code = await self._process(task)
        except Exception as problem:
            self._say(task, [f"Container could not be started: {problem}\n"], stream=3)
        finally:
            self._running.pop(task.id, None)
            signal_group(task.pid, signal.SIGKILL)
            self._settle(task, code)

    async def _process(self, task: Task) -> int:
        proto = self._world.store.definitions[task.definition_id].proto
        if is_web(proto):
            await asyncio.sleep(self._image_seconds())
            if task.state == "stopping":
                return 0
        root = unpack(self._world, task, proto)
        spec = root / "container.json"
        read_end, write_end = os.pipe()
        spec.write_text(json.dumps(self._spec(task, proto, root, write_end)))
        process = await asyncio.create_subprocess_exec(
            sys.executable, str(RUNNER), str(spec), env=environment(self._world, task, proto, root), cwd=root / "root",
            stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE, stdin=asyncio.subprocess.DEVNULL,
            pass_fds=[write_end], start_new_session=True,
        )  # fmt: skip
        os.close(write_end)
        task.pid = process.pid
        self._world.store.tasks.save(task)
        if task.state == "stopping":
            signal_group(task.pid, signal.SIGTERM, whole=False)
        self._schedule_crash(task)
        self._schedule_startup_timeout(task, proto)
        assert process.stdout and process.stderr
        readers = [
            asyncio.create_task(self._read_log(task, process.stdout, 1)),
            asyncio.create_task(self._read_log(task, process.stderr, 2)),
            asyncio.create_task(self._read_events(task, read_end)),
        ]
        code = await process.wait()
        signal_group(task.pid, signal.SIGKILL)
        await asyncio.gather(*readers, return_exceptions=True)
        return code

    def _image_seconds(self) -> float:
        """How long the image of a serving container comes up, beside what starting Python takes."""
        slow = self._world.faults.get("slow-phase")
        is_slow = slow is not None and slow.get("phase") == "image"
        return IMAGE_SECONDS * (float(slow.get("factor", 4)) if is_slow else 1) / self._world.clock.speed

    def _spec(self, task: Task, proto: api_pb2.Function, root: Path, events: int) -> dict[str, Any]:
        startup = web_config(proto).web_server_startup_timeout or proto.startup_timeout_secs or proto.timeout_secs
        call = self._world.store.calls.get(task.call_id)
        return {
            "task": task.id, "module": proto.module_name, "name": proto.implementation_name or proto.function_name,
            "kind": "web" if is_web(proto) else "call", "root": str(root), "events": events, "port": task.port,
            "speed": self._world.clock.speed, "parent": os.getpid(),
            "startupTimeoutSeconds": startup, "args": call.args if call else "", "format": call.data_format if call else 0,
            "method": call.method_name if call else "",
        }  # fmt: skip

    def _schedule_crash(self, task: Task) -> None:
        fault = self._world.faults.get("crash-after")
        if fault is not None:
            loop = asyncio.get_running_loop()
            loop.call_later(float(fault.get("seconds", 30)), signal_group, task.pid, signal.SIGKILL)

    def _schedule_startup_timeout(self, task: Task, proto: api_pb2.Function) -> None:
        allowed = proto.startup_timeout_secs or proto.timeout_secs

        def give_up() -> None:
            if task.state == "starting":
                self._say(task, [f"Runner has been initializing for too long: {allowed} seconds.\n"], stream=3)
                signal_group(task.pid, signal.SIGKILL)

        wait = allowed / self._world.clock.speed + STARTUP_SLACK_SECONDS
        asyncio.get_running_loop().call_later(wait, give_up)

    async def _read_log(self, task: Task, reader: asyncio.StreamReader, stream: int) -> None:
        rest = ""
        while chunk := await reader.read(65_536):
            parts = LINE.findall(rest + chunk.decode(errors="replace"))
            rest = parts.pop() if parts and parts[-1][-1] not in "\r\n" else ""
            if parts:
                self._say(task, parts, stream)
        if rest:
            self._say(task, [rest], stream)

    def _say(self, task: Task, lines: list[str], stream: int) -> None:
        self._world.logs.write(
            lines, stream, app_id=task.app_id, function_id=task.function_id, task_id=task.id, call_id=task.call_id
        )

    async def _read_events(self, task: Task, read_end: int) -> None:
        reader = asyncio.StreamReader(limit=2**26)
        pipe = os.fdopen(read_end, "rb", 0)
        await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), pipe)
        while line := await reader.readline():
            self._world.autoscaler.container_event(task, json.loads(line))

    def _settle(self, task: Task, code: int) -> None:
        stopped_on_request = task.state in ("stopping", "pending")
        task.exit_code, task.finished_at = code, self._world.clock.now()
        if not task.outcome:
            graceful = stopped_on_request or code == 0
            Result = api_pb2.GenericResult
            task.outcome = Result.GENERIC_STATUS_SUCCESS if graceful else Result.GENERIC_STATUS_FAILURE
            task.reason = "" if graceful else f"Container exited with code {code}"
        task.state = "stopped"
        self._world.store.tasks.save(task)
        shutil.rmtree(container_folder(self._world, task), ignore_errors=True)
        self._world.autoscaler.container_ended(task, stopped_on_request)

    async def shutdown(self) -> None:
        waiting = list(self._running.values())
        for task in self._world.store.live_tasks():
            # Ended with the simulator, by no fault of its own.
            task.state = "stopping"
            signal_group(task.pid, signal.SIGKILL)
        await asyncio.gather(*waiting, return_exceptions=True)


def signal_group(pid: int, number: signal.Signals, whole: bool = True) -> None:
    """Signals a container's process, or with `whole` its process group (the engine is in it too)."""
    if pid <= 0:
        return
    try:
        os.killpg(pid, number) if whole else os.kill(pid, number)
    except ProcessLookupError:
        pass
