"""One child process: started without a shell, its log passed on line by line, ended gently first."""

import signal
import subprocess
import threading
from collections import deque
from typing import Callable

from phase_log import put_line, say
from redaction import redact

TAIL_LINES = 20
# Longer lines reach the log in pieces, so that one line can never fill the memory.
LINE_CHARACTERS = 64 * 1024
DRAIN_SECONDS = 1.0


class EngineDied(RuntimeError):
    """The child ended although nobody asked it to; the message has its exit and its last lines."""


class EngineProcess:
    """A running child. `secret` is replaced wherever it would appear in the log."""

    def __init__(self, argv: list[str], env: dict[str, str], secret: str = ""):
        self._secret = secret
        self._tail: deque[str] = deque(maxlen=TAIL_LINES)
        self._stopping = False
        # In this process's group: whoever ends the container ends the engine and its workers with it.
        self._child = subprocess.Popen(
            argv,
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            errors="replace",
        )
        self._reader = threading.Thread(target=self._pass_on, name="engine-log", daemon=True)
        self._reader.start()

    @property
    def pid(self) -> int:
        return self._child.pid

    def is_running(self) -> bool:
        return self._child.poll() is None

    def wait(self) -> int:
        """Waits for the end; the exit code, negative for a signal."""
        code = self._child.wait()
        # A worker that outlives its parent holds the pipe open: do not wait for that one.
        self._reader.join(DRAIN_SECONDS)
        return code

    def death(self) -> EngineDied:
        """What there is to say about a child that has ended."""
        last = "\n".join(self._tail) or "(it printed nothing)"
        return EngineDied(f"the engine ended with {exit_text(self.wait())}; its last lines:\n{last}")

    def watch(self, on_death: Callable[[EngineDied], None]) -> None:
        """Calls `on_death` once, on its own thread, when the child ends without having been stopped."""

        def monitor() -> None:
            self._child.wait()
            if not self._stopping:
                on_death(self.death())

        threading.Thread(target=monitor, name="engine-monitor", daemon=True).start()

    def stop(self, grace_seconds: float) -> int:
        """Asks the child to end, kills it after `grace_seconds`. Returns its exit code."""
        self._stopping = True
        self._child.terminate()
        try:
            self._child.wait(grace_seconds)
        except subprocess.TimeoutExpired:
            say(f"engine did not end within {grace_seconds:g} s of SIGTERM; killing it")
            self._child.kill()
        return self.wait()

    def _pass_on(self) -> None:
        assert self._child.stdout is not None
        for line in iter(lambda: self._child.stdout.readline(LINE_CHARACTERS), ""):
            text = redact(line.rstrip("\n"), self._secret)
            self._tail.append(text)
            put_line(text)


def exit_text(code: int) -> str:
    """`exit code 1`, or the signal's name where one ended the process."""
    if code >= 0:
        return f"exit code {code}"
    try:
        return f"signal {signal.Signals(-code).name}"
    except ValueError:
        return f"signal {-code}"
