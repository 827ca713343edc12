"""A simulator for tests: started as its users start it, spoken to through the real clients."""

import atexit
import functools
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

HERE = Path(__file__).parent
PROJECT = HERE.parents[2]
SAMPLE = HERE / "sample_app.py"
SPEED = 300
T = TypeVar("T")


def eventually(look: Callable[[], T], seconds: float = 30) -> T:
    """The first truthy answer of `look`."""
    deadline = time.monotonic() + seconds
    while not (found := look()):
        assert time.monotonic() < deadline, f"not within {seconds} s: {found!r}"
        time.sleep(0.05)
    return found


@dataclass
class Simulator:
    process: subprocess.Popen[str]
    data: Path
    urls: dict[str, str]

    @classmethod
    def start(cls, data: Path, *options: str) -> "Simulator":
        arguments = [
            "--data",
            str(data),
            "--traffic",
            "off",
            "--speed",
            str(SPEED),
            "--snapshot-seconds",
            "1",
            *options,
        ]
        process = subprocess.Popen(
            [sys.executable, "-m", "simulator", *arguments], stdout=subprocess.PIPE, text=True,
            env={**os.environ, "PYTHONPATH": str(PROJECT / "modal")},
        )  # fmt: skip
        assert process.stdout
        return cls(process, data, json.loads(process.stdout.readline()))

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(30)

    def environment(self, **changes: str) -> dict[str, str]:
        names = {
            "MODAL_SERVER_URL": self.urls["serverUrl"], "MODAL_TOKEN_ID": "ak-simulator",
            "MODAL_TOKEN_SECRET": "as-simulator", "MODAL_CONFIG_PATH": str(self.data / "no-modal.toml"), "COLUMNS": "500",
        }  # fmt: skip
        kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        return {**kept, **names, **changes}

    def modal(self, *arguments: str, **changes: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "modal", *arguments], env=self.environment(**changes), cwd=PROJECT,
            capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip

    def modal_json(self, *arguments: str) -> Any:
        done = self.modal(*arguments, "--json")
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    def deploy(self, name: str, *arguments: str, **changes: str) -> subprocess.CompletedProcess[str]:
        return self.modal("deploy", str(SAMPLE), "--name", name, *arguments, **changes)

    def sdk(self, script: str) -> Any:
        """Runs a body of JavaScript with `modal` (a ModalClient) and returns what it returns."""
        program = (
            "import { ModalClient } from 'modal'; const modal = new ModalClient();"
            f"const answer = await (async () => {{ {script} }})();"
            "console.log(JSON.stringify(answer, (_, v) => typeof v === 'bigint' ? Number(v) : v)); modal.close();"
        )
        done = subprocess.run(
            ["node", "--input-type=module", "-e", program], env=self.environment(), cwd=PROJECT,
            capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    def control(self, path: str, body: Any = None, method: str | None = None) -> Any:
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.urls["controlUrl"] + path, data=data, method=method)
        with urllib.request.urlopen(request, timeout=10) as response:
            return json.loads(response.read())

    def containers(self, *states: str) -> list[dict[str, Any]]:
        found = self.control("/state")["containers"]
        return [container for container in found if not states or container["state"] in states]

    def get(self, path: str, key: str = "sk-simulator") -> tuple[int, str]:
        """Status and body from the edge; waits while a container starts."""
        request = urllib.request.Request(self.urls["edgeUrl"] + path, headers={"Authorization": f"Bearer {key}"})
        try:
            with urllib.request.urlopen(request, timeout=60) as response:
                return response.status, response.read().decode()
        except urllib.error.HTTPError as refused:
            return refused.code, refused.read().decode()


@functools.cache
def shared_simulator() -> Simulator:
    """One for all tests that do not mind each other; each uses an app name of its own."""
    data = Path(tempfile.mkdtemp(prefix="simulator-"))
    simulator = Simulator.start(data)
    atexit.register(shutil.rmtree, data, ignore_errors=True)
    atexit.register(simulator.stop)
    return simulator
