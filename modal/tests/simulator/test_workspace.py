"""Volumes, secrets, queues and rates through the real clients."""

import json

import pytest
from simulator_process import shared_simulator


@pytest.fixture(scope="module")
def simulator():
    return shared_simulator()


def test_a_prepared_workspace_has_secrets_weights_and_kernels(simulator):
    assert {secret["name"] for secret in simulator.modal_json("secret", "list")} >= {
        "huggingface-secret",
        "glm51-api-key",
    }
    assert {volume["name"] for volume in simulator.modal_json("volume", "list")} >= {
        "glm51-model-weights",
        "glm51-deepgemm-cache",
    }
    text = simulator.modal("volume", "get", "glm51-model-weights", "/GLM-5.1-FP8/.receipt.json", "-").stdout
    receipt = json.JSONDecoder().raw_decode(text)[0]
    on_disk = {
        row["filename"].rsplit("/", 1)[1]: row["size"]
        for row in simulator.modal_json("volume", "ls", "glm51-model-weights", "GLM-5.1-FP8")
    }
    assert receipt["repo"] == "zai-org/GLM-5.1-FP8"
    assert receipt["bytes"] == sum(file["bytes"] for file in receipt["files"]) > 700_000_000_000
    assert len(receipt["files"]) == len(on_disk) - 1


def test_files_go_into_a_volume_and_come_back(simulator, tmp_path):
    source = tmp_path / "note.txt"
    source.write_text("hello" * 3)
    assert simulator.modal("volume", "create", "notes").returncode == 0
    put = simulator.modal("volume", "put", "notes", str(source), "/deep/note.txt")
    assert put.returncode == 0, put.stderr
    assert simulator.modal("volume", "get", "notes", "/deep/note.txt", "-").stdout.startswith("hello" * 3)
    absent = simulator.modal("volume", "get", "notes", "/absent", "-")
    assert absent.returncode == 1


def test_a_secret_can_be_created_once_and_then_only_overwritten(simulator):
    assert simulator.modal("secret", "create", "fresh", "A=1").returncode == 0
    assert simulator.modal("secret", "create", "fresh", "A=2").returncode == 1
    assert simulator.modal("secret", "create", "fresh", "A=2", "--force").returncode == 0


def test_a_queue_is_first_in_first_out_and_can_be_read_without_taking(simulator):
    answer = simulator.sdk(
        "const queue = await modal.queues.fromName('numbers', { createIfMissing: true });"
        "await queue.put('one'); await queue.putMany(['two', 'three']);"
        "await queue.put('apart', { partition: 'other' });"
        "const seen = await modal.cpClient.queueNextItems({ queueId: queue.queueId, partitionKey: new Uint8Array(), lastEntryId: '', itemPollTimeout: 0 });"
        "return { seen: seen.items.length, length: await queue.len(), first: await queue.get(), rest: await queue.getMany(5),"
        " other: await queue.get({ partition: 'other' }), left: await queue.len({ total: true }) }"
    )
    assert answer == {"seen": 3, "length": 3, "first": "one", "rest": ["two", "three"], "other": "apart", "left": 0}


def test_the_hourly_rate_of_a_gpu_is_told(simulator):
    assert simulator.sdk("return (await modal.cpClient.workspaceBillingRates({})).rates.gpu_b200") == "6.2496"


def test_what_is_not_simulated_says_so(simulator):
    refused = simulator.modal("dict", "create", "words")
    assert refused.returncode == 1
    assert "does not implement DictGetOrCreate" in refused.stderr
