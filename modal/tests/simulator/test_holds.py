"""RPCs that a test holds: before they take effect, and between that and their answer."""

import json
import subprocess
import urllib.request

import pytest
from simulator_process import PROJECT, SAMPLE, Simulator, eventually


@pytest.fixture()
def simulator(tmp_path):
    started = Simulator.start(tmp_path)
    yield started
    started.stop()


def hold(simulator: Simulator, rpc: str, moment: str) -> None:
    body = json.dumps({"rpc": rpc, "moment": moment}).encode()
    urllib.request.urlopen(f"{simulator.urls['controlUrl']}/holds", body)


def release(simulator: Simulator) -> None:
    urllib.request.urlopen(urllib.request.Request(f"{simulator.urls['controlUrl']}/holds", method="DELETE"))


def state(simulator: Simulator) -> dict:
    return json.load(urllib.request.urlopen(f"{simulator.urls['controlUrl']}/state"))


@pytest.mark.parametrize(("moment", "versions"), [("before", 0), ("after", 1)])
def test_a_publish_is_held_before_or_after_it_takes_effect(simulator, moment, versions):
    hold(simulator, "AppPublish", moment)
    cli = subprocess.Popen(
        [f"{PROJECT}/.venv/bin/modal", "deploy", str(SAMPLE), "--name", "held"],
        env=simulator.environment(), cwd=PROJECT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    eventually(lambda: state(simulator)["held"] == {f"{moment} AppPublish": 1})
    assert sum(len(app["versions"]) for app in state(simulator)["apps"]) == versions
    release(simulator)
    assert cli.wait(30) == 0
    assert state(simulator)["answered"]["AppPublish"] == 1
    assert state(simulator)["held"] == {}
