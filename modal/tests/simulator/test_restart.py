"""What survives a stop and a kill of the simulator."""

import os
import signal

from modal_proto import api_pb2
from simulator_process import Simulator, eventually


def test_state_survives_a_kill_and_containers_do_not(tmp_path):
    first = Simulator.start(tmp_path)
    assert first.deploy("kept", "--tag", "r1-aaaa").returncode == 0
    call = first.sdk(
        "return (await (await modal.functions.fromName('kept', 'work')).spawn(['long'], { seconds: 2 })).functionCallId"
    )
    (container,) = eventually(lambda: first.containers("running"))
    first.process.send_signal(signal.SIGKILL)
    first.process.wait(10)
    eventually(lambda: not alive(container["pid"]))

    second = Simulator.start(tmp_path)
    try:
        assert [row["tag"] for row in second.modal_json("app", "history", "kept")] == ["r1-aaaa"]
        value = second.sdk(f"return (await modal.functionCalls.fromId('{call}')).get({{ timeoutMs: 30000 }})")
        assert value["name"] == "long"
        assert "working on long" in second.modal("app", "logs", "kept").stdout
    finally:
        second.stop()


def test_a_container_that_ended_with_the_simulator_did_not_crash(tmp_path):
    first = Simulator.start(tmp_path)
    assert first.deploy("kept").returncode == 0
    first.sdk(
        "return (await (await modal.functions.fromName('kept', 'work')).spawn(['long'], { seconds: 60 })).functionCallId"
    )
    (container,) = eventually(lambda: first.containers("running"))
    first.stop()

    second = Simulator.start(tmp_path)
    try:
        info = second.sdk(f"return (await modal.cpClient.taskGetInfo({{ taskId: '{container['taskId']}' }})).info")
        assert info["result"]["status"] == api_pb2.GenericResult.GENERIC_STATUS_SUCCESS
        assert info["result"]["exception"] == ""
    finally:
        second.stop()


def test_an_empty_workspace_stays_empty(tmp_path):
    simulator = Simulator.start(tmp_path, "--workspace", "empty")
    try:
        assert simulator.modal_json("secret", "list") == []
        assert simulator.modal_json("volume", "list") == []
    finally:
        simulator.stop()


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
