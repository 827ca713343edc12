"""Serving containers: cold start, requests, spill to a second container, scale-down, crash and clean exit."""

import json
from concurrent.futures import ThreadPoolExecutor

import pytest
from simulator_process import Simulator, eventually


@pytest.fixture(scope="module")
def simulator(tmp_path_factory):
    simulator = Simulator.start(tmp_path_factory.mktemp("serving"))
    assert simulator.deploy("serving", "--tag", "r7-aaaa").returncode == 0
    yield simulator
    simulator.stop()


def test_a_request_waits_for_a_cold_start_and_is_answered(simulator):
    assert simulator.containers() == []
    status, body = simulator.get("/serving-server-serve/v1/models")
    assert (status, json.loads(body)["data"][0]["id"]) == (200, "glm-5.1")
    (container,) = simulator.containers("running")
    assert container["revision"] == "r7"
    assert container["argv"][:3] == ["python3", "-m", "sglang.launch_server"]
    assert simulator.get("/serving-server-serve/v1/models", key="wrong") == (401, '{"error": "Unauthorized"}')


def test_the_engine_has_sglangs_metrics_and_resolved_settings(simulator):
    _, text = simulator.get("/serving-server-serve/metrics")
    labels = 'engine_type="unified",model_name="glm-5.1",moe_ep_rank="0",pp_rank="0",tp_rank="0"'
    assert f"sglang:max_total_num_tokens{{{labels}}} 65536.0" in text
    assert 'sglang:time_to_first_token_seconds_bucket{le="0.1",model_name="glm-5.1"}' in text
    assert "_created" not in text
    info = json.loads(simulator.get("/serving-server-serve/server_info")[1])
    assert (info["kv_cache_dtype"], info["api_key"], info["version"]) == ("fp8_e4m3", "sk-simulator", "0.5.10")


def test_more_requests_than_one_container_takes_start_a_second_which_goes_when_idle(simulator):
    simulator.control("/load", {"requestsPerSecond": 4})
    assert eventually(lambda: len(simulator.containers("running")) == 2)
    assert len(simulator.containers()) <= 2
    before = simulator.control("/state")["requests"]
    assert before["fromTraffic"] > 4
    simulator.control("/load", {"requestsPerSecond": 0})
    eventually(lambda: not any(container["requestsInFlight"] for container in simulator.containers()))
    simulator.control("/advance", {"seconds": 3601})
    assert eventually(lambda: not simulator.containers())
    log = simulator.modal("app", "logs", "serving", "-n", "500").stdout
    assert "leaving" in log and "The server is fired up and ready to roll!" in log


def test_a_crashing_engine_is_tried_again_until_it_starts(simulator):
    simulator.control("/faults", {"name": "server-start-crash"})
    with ThreadPoolExecutor() as pool:
        waiting = pool.submit(simulator.get, "/serving-server-serve/health")
        eventually(
            lambda: simulator.modal("app", "logs", "serving", "-n", "200").stdout.count("CUDA out of memory") >= 2
        )
        assert not waiting.done()
        simulator.control("/faults", method="DELETE")
        assert waiting.result(60)[0] == 200


def test_a_stopped_container_is_gone_and_its_outcome_recorded(simulator):
    assert simulator.get("/serving-server-serve/health")[0] == 200
    (container,) = simulator.containers("running")
    task_id = container["taskId"]
    assert simulator.modal("container", "stop", task_id, "--yes").returncode == 0
    assert eventually(lambda: task_id not in [c["taskId"] for c in simulator.containers()])
    info = simulator.sdk(f"return (await modal.cpClient.taskGetInfo({{ taskId: '{task_id}' }})).info")
    assert (info["gpuType"], info["result"]["status"]) == ("B200", 1)
    assert info["finishedAt"] > info["startedAt"]


def test_minimum_containers_can_be_raised_at_run_time(simulator):
    settings = simulator.sdk(
        "const cls = await modal.cls.fromName('serving', 'Server');"
        "const serve = (await cls.instance()).method('serve');"
        "await serve.updateAutoscaler({ minContainers: 1 });"
        "const { autoscalerConfiguration } = await modal.cpClient.functionGetSchedulingParams({ functionId: serve.functionId });"
        "return [autoscalerConfiguration.settings.minContainers, autoscalerConfiguration.staticSettings.minContainers]"
    )
    assert settings == [1, 0]
    assert eventually(lambda: simulator.containers("running"))
