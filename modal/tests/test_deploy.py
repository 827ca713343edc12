import json
import os
import shutil
import subprocess
import sys

import pytest
from conftest import MODAL_FOLDER, changed
from field_check import PresetError
from preset_source import revision_name

ASK = "import deploy, json; print(json.dumps({}))"


def ask(folder, expression: str, **variables):
    """Imports deploy.py from a folder in a process of its own, without any token."""
    env = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "PYTHONPATH": str(folder), **variables}
    command = [sys.executable, "-c", ASK.format(expression)]
    return subprocess.run(command, env=env, capture_output=True, text=True, cwd=folder)


def answer(run):
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


@pytest.fixture
def root(tmp_path):
    """What a container finds in /root: deploy.py, its parts, the catalogue and the shipped preset."""
    for part in [*MODAL_FOLDER.glob("*.py"), MODAL_FOLDER / "catalogue.json"]:
        shutil.copy(part, tmp_path)
    (tmp_path / "shipped").mkdir()
    preset = changed({"compute.max_containers": 2})
    (tmp_path / "shipped" / "r12.json").write_text(json.dumps(preset))
    return tmp_path


def test_a_container_runs_the_preset_and_revision_that_were_shipped(root):
    variables = {"MODAL_TASK_ID": "ta-1", "MODAL_IS_REMOTE": "1"}
    assert answer(ask(root, "[deploy.REVISION, deploy.COMPUTE['max_containers']]", **variables)) == ["r12", 2]


def test_without_a_console_production_v4_is_deployed():
    run = ask(MODAL_FOLDER, "[deploy.PRESET_FILE.name, deploy.REVISION]")
    assert answer(run) == ["production-v4.json", "unnamed"]


def test_the_console_names_preset_and_revision(tmp_path):
    file = tmp_path / "preset.json"
    file.write_text(json.dumps(changed({"compute.max_containers": 1})))
    variables = {"GLM_PRESET": str(file), "GLM_REVISION": "r7"}
    assert answer(ask(MODAL_FOLDER, "[deploy.REVISION, deploy.COMPUTE['max_containers']]", **variables)) == ["r7", 1]


@pytest.mark.parametrize("revision", ["../r1", "r 1", "r1\n", "x" * 51])
def test_a_revision_that_is_no_name_is_refused(monkeypatch, revision):
    monkeypatch.setenv("GLM_REVISION", revision)
    with pytest.raises(PresetError) as refusal:
        revision_name()
    assert refusal.value.path == "GLM_REVISION"


@pytest.mark.parametrize(
    "values, exists",
    [
        ({}, False),
        ({"constants.ENABLE_KEEPALIVE_CRON": True}, False),
        ({"constants.DEPLOYED_URL": "https://example.modal.run"}, False),
        ({"constants.ENABLE_KEEPALIVE_CRON": True, "constants.DEPLOYED_URL": "https://example.modal.run"}, True),
    ],
    ids=str,
)
def test_keep_warm_needs_both_constants(tmp_path, values, exists):
    file = tmp_path / "preset.json"
    file.write_text(json.dumps(changed(values)))
    assert answer(ask(MODAL_FOLDER, "hasattr(deploy, 'keep_warm')", GLM_PRESET=str(file))) is exists


@pytest.mark.parametrize("register, least, keeps_warm", [("", 2, True), ("0", 2, True), ("1", 0, False)])
def test_registering_starts_nothing(tmp_path, register, least, keeps_warm):
    file = tmp_path / "preset.json"
    constants = {"constants.ENABLE_KEEPALIVE_CRON": True, "constants.DEPLOYED_URL": "https://example.modal.run"}
    file.write_text(json.dumps(changed({**constants, "compute.min_containers": 2})))
    expression = "[deploy.MIN_CONTAINERS, hasattr(deploy, 'keep_warm')]"
    run = ask(MODAL_FOLDER, expression, GLM_PRESET=str(file), GLM_REGISTER=register)
    assert answer(run) == [least, keeps_warm]


def test_hub_offline_is_no_variable_of_an_image():
    expression = "[list(deploy.image_env('HF_XET_HIGH_PERFORMANCE')), deploy._build_sglang_cmd()[:3]]"
    assert answer(ask(MODAL_FOLDER, expression)) == [
        ["HF_XET_HIGH_PERFORMANCE"],
        ["python3", "-m", "sglang.launch_server"],
    ]
