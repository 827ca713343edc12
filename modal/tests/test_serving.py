import json
import os
import queue
import re
import socket
import subprocess
import sys
import textwrap
import threading
from pathlib import Path

import pytest
from conftest import MODAL_FOLDER, changed
from engine_health import EngineNotReady
from engine_process import EngineDied
from fingerprint import serving_fingerprint
from receipt import write_receipt
from serving import Serving
from weights import WeightsError

KEY = "sk-test-1234"


class Container:
    """A folder as a container's volumes, and the tiny engine as its `python3`."""

    def __init__(self, folder: Path, monkeypatch):
        self.folder = folder
        self.log = folder / "requests.log"
        self.monkeypatch = monkeypatch
        self.port = free_port()
        (folder / "bin").mkdir()
        program = folder / "bin" / "python3"
        program.write_text(f'#!/bin/sh\nexec {sys.executable} {MODAL_FOLDER}/tests/tiny_engine.py "$@"\n')
        program.chmod(0o755)
        monkeypatch.setenv("PATH", f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}")
        monkeypatch.setenv("GLM_MOUNT_ROOT", str(folder))
        monkeypatch.setenv("GLM_ENGINE_URL", f"http://127.0.0.1:{self.port}")
        monkeypatch.setenv("GLM_TIME_SCALE", "100")
        monkeypatch.setenv("MODAL_TASK_ID", "ta-1")
        self.engine()

    def engine(self, **options):
        options = {"port": self.port, "log": str(self.log), **options}
        self.monkeypatch.setenv("TINY_ENGINE", json.dumps(options))

    def prepare(self, preset: dict):
        model = self.folder / "model-cache" / "GLM-5.1-FP8"
        model.mkdir(parents=True)
        (model / "model.safetensors").write_bytes(b"x")
        files = [{"path": "model.safetensors", "bytes": 1}]
        write_receipt(model / ".receipt.json", {"repo": preset["constants"]["MODEL_REPO"], "files": files})
        (self.folder / "dg-cache").mkdir()
        fingerprint = {"fingerprint": serving_fingerprint(preset)}
        write_receipt(self.folder / "dg-cache" / ".receipt.json", fingerprint)

    def requests(self) -> list:
        return [json.loads(line) for line in self.log.read_text().splitlines()]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
def container(tmp_path, monkeypatch) -> Container:
    return Container(tmp_path, monkeypatch)


class Snapshots(queue.Queue):
    def __init__(self):
        super().__init__()
        self.arrived = threading.Event()

    def put(self, v, block=True):
        super().put(v, block=block)
        self.arrived.set()


def test_from_volumes_to_an_engine_that_answers_and_to_its_end(container, production, capfd):
    container.prepare(production)
    container.engine(starting=3)
    snapshots = Snapshots()
    serving = Serving(production, KEY, "r12", snapshots)
    reloaded = []
    serving.start(lambda: reloaded.append(True))
    assert snapshots.arrived.wait(20)
    serving.stop()
    serving.stop()

    assert reloaded == [True]
    assert container.requests() == [{"path": "/v1/chat/completions", "allowed": True, "model": "glm-5.1"}] * 2
    snapshot = json.loads(snapshots.get_nowait())
    assert (snapshot["container"], snapshot["revision"], snapshot["seq"]) == ("ta-1", "r12", 1)
    assert snapshot["argv"][-2:] == ["--api-key", "${API_KEY}"]
    assert snapshot["serverInfo"] == {"kv_cache_dtype": "fp8_e4m3", "top": None}

    log = capfd.readouterr().out
    assert KEY not in log
    assert "--api-key ${API_KEY} offline 1" in log
    phases = re.findall(r"^\[glm\] phase=(\w+) seconds=\d+\.\d$", log, re.MULTILINE)
    assert phases == ["volumes", "weights", "kernels", "engine", "warmup", "stop"]
    assert re.findall(r"^\[glm\] begin (\w+)$", log, re.MULTILINE) == phases
    assert log.startswith("[glm] start revision=r12\n")
    assert re.search(r"^\[glm\] health ok after \d+\.\d s$", log, re.MULTILINE)
    assert "kernel cache does not match" not in log and "no API key" not in log


def test_missing_weights_start_no_engine(container, production, capfd):
    with pytest.raises(WeightsError, match="there is no receipt"):
        Serving(production, KEY, "r12", queue.Queue()).start(lambda: None)
    refusal = "[glm] cannot serve: weights of zai-org/GLM-5.1-FP8 are not complete in /model-cache/GLM-5.1-FP8: "
    assert refusal in capfd.readouterr().out


def test_a_cold_kernel_cache_is_told_and_served(container, production, capfd):
    container.prepare(changed({"engine.image": "lmsysorg/sglang:v0.5.9"}))
    serving = Serving(production, "", "r12", Snapshots())
    serving.start(lambda: None)
    serving.stop()
    log = capfd.readouterr().out
    assert "image is lmsysorg/sglang:v0.5.10 but kernels were made for lmsysorg/sglang:v0.5.9" in log
    assert "600-900 s against the start-up timeout of 900 s" in log
    assert "no API key is set" in log


def test_an_engine_that_dies_while_starting_ends_the_start_with_its_last_lines(container, production):
    container.prepare(production)
    container.engine(crash="at start")
    with pytest.raises(EngineDied, match="exit code 1; its last lines:\n(.*\n)*no GPU found"):
        Serving(production, KEY, "r12", queue.Queue()).start(lambda: None)


def test_an_engine_that_is_not_healthy_in_time_is_ended(container, capfd):
    preset = changed({"timeouts.startup": 1})
    container.prepare(preset)
    container.engine(starting=10**9)
    with pytest.raises(EngineNotReady, match="start-up timeout of 1 s"):
        Serving(preset, KEY, "r12", queue.Queue()).start(lambda: None)
    assert "phase=stop" in capfd.readouterr().out


def test_a_preset_without_metrics_sends_none(container, capfd):
    preset = changed({"flags.stability.enable-metrics": None})
    container.prepare(preset)
    snapshots = queue.Queue()
    serving = Serving(preset, KEY, "r12", snapshots)
    serving.start(lambda: None)
    serving.stop()
    assert snapshots.empty()
    assert "no snapshots will be sent" in capfd.readouterr().out


def test_a_crash_while_serving_ends_the_container(container, production):
    container.prepare(production)
    container.engine(crash="after warm-up")
    program = textwrap.dedent("""
        import json, queue, threading
        from pathlib import Path
        from preset import HERE, load_preset
        from serving import Serving
        Serving(load_preset(HERE / "presets" / "production-v4.json"), "", "r12", queue.Queue()).start(lambda: None)
        threading.Event().wait()
    """)
    env = {**os.environ, "PYTHONPATH": str(MODAL_FOLDER)}
    run = subprocess.run([sys.executable, "-c", program], env=env, capture_output=True, text=True, timeout=60)
    assert run.returncode == 1
    _, reason, last_lines = run.stdout.partition("[glm] engine crashed: the engine ended with exit code 7")
    assert reason and "CUDA error: device-side assert" in last_lines
