"""Function calls through the JS SDK: result, failure, log, cancel, and what the control plane says about them."""

import pytest
from simulator_process import eventually, shared_simulator


@pytest.fixture(scope="module")
def simulator():
    simulator = shared_simulator()
    assert simulator.deploy("calls", SAMPLE="calls").returncode == 0
    return simulator


WORK = "const work = await modal.functions.fromName('calls', 'work');"


def test_a_call_runs_the_deployed_code_remotely_and_leaves_its_log(simulator):
    answer = simulator.sdk(
        WORK + "const call = await work.spawn(['alpha']); const value = await call.get({ timeoutMs: 30000 });"
        "const log = []; for await (const entry of call.logs.fetch()) log.push([entry.source, entry.message]);"
        "return { id: call.functionCallId, value, log }"
    )
    assert answer["id"].startswith("fc-")
    assert answer["value"] == {"name": "alpha", "local": False, "sample": "calls"}
    # On stderr the client itself may say that this Python is near its end.
    assert [entry for entry in answer["log"] if entry[0] == "stdout"] == [["stdout", "working on alpha\n"]]
    assert simulator.modal("volume", "get", "sample-volume", "alpha.txt", "-").stdout.startswith("alpha")
    assert "working on alpha" in simulator.modal("app", "logs", "calls", "-n", "50").stdout


def test_an_exception_is_the_outcome_with_its_traceback(simulator):
    answer = simulator.sdk(
        WORK + "const call = await work.spawn(['beta'], { fail: true });"
        "const read = { functionCallId: call.functionCallId, timeout: 30, maxValues: 1, lastEntryId: '0-0', clearOnSuccess: false };"
        "return (await modal.cpClient.functionGetOutputs(read)).outputs[0].result"
    )
    assert answer["status"] == 2
    assert answer["exception"] == "ValueError('beta cannot be done')"
    assert "in work" in answer["traceback"]


def test_a_cancelled_call_ends_its_container(simulator):
    call = simulator.sdk(
        WORK
        + "const call = await work.spawn(['gamma'], { seconds: 60 }); return [call.functionCallId, work.functionId]"
    )
    status = f"return (await modal.cpClient.functionCallFetch({{ functionId: '{call[1]}', tail: {{ count: 1 }} }})).functionCallInputs[0].status"
    assert eventually(lambda: simulator.sdk(status) == 2)
    stats = simulator.sdk(WORK + "return work.getCurrentStats()")
    assert stats == {"backlog": 0, "numTotalRunners": 1}
    simulator.sdk(
        f"await (await modal.functionCalls.fromId('{call[0]}')).cancel({{ terminateContainers: true }}); return null"
    )
    assert simulator.sdk(status) == 6
    assert eventually(lambda: not [c for c in simulator.containers() if c["functionTag"] == "work"])


def test_calls_wait_for_capacity_and_say_so(simulator):
    simulator.control("/faults", {"name": "no-capacity"})
    call = simulator.sdk(WORK + "return (await work.spawn(['delta'])).functionCallId")
    assert eventually(lambda: [c for c in simulator.containers("pending") if c["functionTag"] == "work"])
    app_id = simulator.sdk("return (await modal.apps.fromName('calls')).appId")
    tasks = simulator.sdk(f"return (await modal.cpClient.taskList({{ appId: '{app_id}' }})).tasks")
    assert [task["startedAt"] for task in tasks] == [0]
    simulator.control("/faults", method="DELETE")
    value = simulator.sdk(f"return (await modal.functionCalls.fromId('{call}')).get({{ timeoutMs: 30000 }})")
    assert value["name"] == "delta"
