"""Apps through the real CLI: deploy, redeploy, history, rollback, stop, and the ways in which a deploy fails."""

import pytest
from simulator_process import shared_simulator


@pytest.fixture(scope="module")
def simulator():
    return shared_simulator()


def test_a_first_deploy_builds_its_images_and_a_second_does_not(simulator):
    first = simulator.deploy("history", "--tag", "r1-aaaa", SAMPLE="history")
    assert first.returncode == 0, first.stderr
    assert "=> Step 0: FROM" in first.stdout
    assert "Server.serve -> " + simulator.urls["edgeUrl"] + "/history-server-serve" in first.stdout

    second = simulator.deploy("history", "--tag", "r2-bbbb", SAMPLE="history")
    assert second.returncode == 0, second.stderr
    assert "=> Step" not in second.stdout

    rows = simulator.modal_json("app", "history", "history")
    assert [(row["version"], row["tag"]) for row in rows] == [("v2", "r2-bbbb"), ("v1", "r1-aaaa")]
    assert {row["client"] for row in rows} == {"1.6.4"}


def test_rollback_and_rollover_are_new_versions(simulator):
    assert simulator.deploy("rolled", "--tag", "r1-aaaa", SAMPLE="one").returncode == 0
    assert simulator.deploy("rolled", "--tag", "r2-bbbb", SAMPLE="two").returncode == 0
    assert simulator.modal("app", "rollback", "rolled").returncode == 0
    assert simulator.modal("app", "rollover", "rolled").returncode == 0
    app_id = simulator.sdk("return (await modal.apps.fromName('rolled')).appId")
    rows = simulator.sdk(
        f"return (await modal.cpClient.appDeploymentHistory({{ appId: '{app_id}' }})).appDeploymentHistories"
    )
    assert [(row["version"], row["tag"], row["rollbackVersion"], row["deploymentType"]) for row in rows] == [
        (4, "r1-aaaa", 0, 3), (3, "r1-aaaa", 1, 2), (2, "r2-bbbb", 0, 1), (1, "r1-aaaa", 0, 1),
    ]  # fmt: skip


def test_a_stopped_app_gives_up_its_name(simulator):
    assert simulator.deploy("stopped").returncode == 0
    assert simulator.modal("app", "stop", "stopped", "--yes").returncode == 0
    states = [app["state"] for app in simulator.modal_json("app", "list") if app["description"] == "stopped"]
    assert states == ["stopped"]
    assert simulator.deploy("stopped").returncode == 0
    assert len(simulator.modal_json("app", "history", "stopped")) == 1


@pytest.mark.parametrize(
    ("changes", "wording"),
    [
        ({"MODAL_TOKEN_SECRET": "as-other"}, "Token validation failed"),
        ({"SAMPLE_SECRET": "absent"}, "Secret 'absent' not found in environment 'main'"),
        ({"SAMPLE_SECRET": "huggingface-secret"}, "missing key"),
        ({"SAMPLE_GPU": "B300X:8"}, "Unknown GPU type"),
        ({"SAMPLE_GPU": "B200:9"}, "Too many GPUs"),
    ],
)
def test_a_deploy_that_modal_would_refuse_is_refused(simulator, changes, wording):
    refused = simulator.deploy("refused", **changes)
    assert refused.returncode == 1
    assert wording in refused.stderr
    assert "refused" not in [app["name"] for app in simulator.control("/state")["apps"]]


def test_a_failing_image_build_leaves_the_old_version_in_place(simulator):
    assert simulator.deploy("unbuilt", "--tag", "r1-aaaa").returncode == 0
    simulator.control("/faults", {"name": "image-build-fail"})
    try:
        failed = simulator.deploy("unbuilt", "--tag", "r2-bbbb")
    finally:
        simulator.control("/faults", method="DELETE")
    assert failed.returncode == 1
    assert "Image build for im-" in failed.stderr
    assert [row["tag"] for row in simulator.modal_json("app", "history", "unbuilt")] == ["r1-aaaa"]


def test_a_flood_of_build_lines_arrives_whole(simulator):
    simulator.control("/faults", {"name": "log-flood", "lines": 3000})
    flooded = simulator.deploy("flooded")
    assert flooded.returncode == 0
    assert sum("building CUDA object" in line for line in flooded.stdout.splitlines()) == 3000
