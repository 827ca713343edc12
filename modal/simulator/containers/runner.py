"""Runs inside a container: imports the deployed module and does what Modal's container entrypoint does with it.

Started by path, with the folder of the deployed files first on the import path; imports nothing of the simulator.
"""

import asyncio
import base64
import importlib
import inspect
import json
import os
import signal
import socket
import sys
import threading
import time
import traceback
from pathlib import Path
from typing import Any

PARENT_POLL_SECONDS = 0.5
STARTUP_SLACK_SECONDS = 15.0
STATUS_SUCCESS, STATUS_FAILURE, STATUS_INIT_FAILURE = 1, 2, 5


class Stopped(BaseException):
    """Raised in the main thread by SIGTERM."""


def watch_parent(parent: int) -> None:
    """A container does not outlive the simulator."""

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(PARENT_POLL_SECONDS)
        os.killpg(os.getpgid(0), signal.SIGKILL)

    threading.Thread(target=watch, daemon=True).start()


def become_remote() -> None:
    """modal.is_local() asks whether a task lifecycle manager exists."""
    from modal._runtime.task_lifecycle_manager import _TaskLifecycleManager

    _TaskLifecycleManager._singleton = object()


def run(value: Any) -> Any:
    return asyncio.run(value) if inspect.iscoroutine(value) else value


class Container:
    def __init__(self, spec: dict[str, Any]):
        self.spec = spec
        self._events = os.fdopen(spec["events"], "w")
        self._entered: Any = None

    def report(self, event: str, **details: Any) -> None:
        self._events.write(json.dumps({"event": event, **details}) + "\n")
        self._events.flush()

    def main(self) -> int:
        try:
            service = self.load()
            if self.spec["kind"] == "web":
                self.serve(service)
            else:
                self.call(service)
        except Stopped:
            pass
        except BaseException as problem:
            traceback.print_exc()
            self.report("result", status=STATUS_INIT_FAILURE, exception=repr(problem), traceback=traceback.format_exc())
            return 1
        finally:
            signal.signal(signal.SIGTERM, signal.SIG_IGN)
            self.leave()
        return 0

    def load(self) -> Any:
        """The raw function, or an entered instance of the user's class."""
        from modal._utils.async_utils import synchronizer

        import modal

        become_remote()
        module = importlib.import_module(self.spec["module"])
        name = self.spec["name"].removesuffix(".*")
        found = getattr(module, name)
        if isinstance(found, modal.Function):
            return synchronizer._translate_in(found)._raw_f_
        if inspect.isfunction(found):
            return found
        return self.enter(found)

    def enter(self, found: Any) -> Any:
        from modal._partial_function import _find_callables_for_obj
        from modal._partial_function import _PartialFunctionFlags as Flags
        from modal._runtime.user_code_imports import get_user_class_instance
        from modal._utils.async_utils import synchronizer

        instance = (
            found() if inspect.isclass(found) else get_user_class_instance(synchronizer._translate_in(found), (), {})
        )
        self._entered = instance
        for flag in (Flags.ENTER_PRE_SNAPSHOT, Flags.ENTER_POST_SNAPSHOT):
            for method in _find_callables_for_obj(instance, flag).values():
                run(method())
        return instance

    def leave(self) -> None:
        if self._entered is None:
            return
        from modal._partial_function import _find_callables_for_obj
        from modal._partial_function import _PartialFunctionFlags as Flags

        for method in _find_callables_for_obj(self._entered, Flags.EXIT).values():
            try:
                run(method())
            except BaseException:
                traceback.print_exc()

    def serve(self, service: Any) -> None:
        from modal._partial_function import _find_callables_for_obj
        from modal._partial_function import _PartialFunctionFlags as Flags

        if self._entered is None:
            run(service())
        else:
            for method in _find_callables_for_obj(service, Flags.CALLABLE_INTERFACE).values():
                run(method())
        self.wait_for_port()
        self.report("ready")
        while True:
            signal.pause()

    def wait_for_port(self) -> None:
        allowed = self.spec["startupTimeoutSeconds"]
        deadline = time.monotonic() + allowed / self.spec["speed"] + STARTUP_SLACK_SECONDS
        while True:
            try:
                socket.create_connection(("127.0.0.1", self.spec["port"]), timeout=1).close()
                return
            except OSError:
                if time.monotonic() > deadline:
                    raise TimeoutError(
                        f"Waited too long for port to start accepting connections ({allowed:g} s)"
                    ) from None
                time.sleep(0.1)

    def call(self, function: Any) -> None:
        from modal._serialization import deserialize_data_format, serialize_data_format

        if self.spec["method"]:
            function = getattr(function, self.spec["method"])
        args, kwargs = deserialize_data_format(base64.b64decode(self.spec["args"]), self.spec["format"], None)
        self.report("started")
        try:
            value = run(function(*args, **kwargs))
        except Stopped:
            raise
        except BaseException as problem:
            traceback.print_exc()
            self.report("result", status=STATUS_FAILURE, exception=repr(problem), traceback=traceback.format_exc())
            return
        data = serialize_data_format(value, self.spec["format"])
        self.report("result", status=STATUS_SUCCESS, data=base64.b64encode(data).decode(), format=self.spec["format"])


def stop(*_: Any) -> None:
    raise Stopped


if __name__ == "__main__":
    sys.path.pop(0)
    loaded = json.loads(Path(sys.argv[1]).read_text())
    watch_parent(loaded["parent"])
    signal.signal(signal.SIGTERM, stop)
    code = Container(loaded).main()
    sys.stdout.flush()
    sys.stderr.flush()
    # Threads of the deployed code must not keep a finished container alive.
    os._exit(code)
