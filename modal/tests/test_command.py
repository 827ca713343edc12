import json
import subprocess
import sys

import pytest
from command import build_compile_cmd, build_sglang_cmd, number_text
from conftest import MODAL_FOLDER, changed, vectors
from preset import check_preset


@pytest.mark.parametrize("vector", vectors("command"), ids=lambda vector: vector["name"])
def test_command_vectors(vector):
    preset = changed(vector["preset"]["set"])
    check_preset(preset)
    assert build_sglang_cmd(preset, vector["apiKey"]) == vector["argv"]


def test_compiler_gets_the_serving_flags_without_address_and_key(production):
    serving = build_sglang_cmd(production)
    address = serving.index("--host")
    expected = ["python3", "-m", "sglang.compile_deep_gemm", *serving[3:address], *serving[address + 4 :]]
    assert build_compile_cmd(production) == expected
    assert not {"--api-key", "--host", "--port"} & set(expected)


def test_compiler_gets_the_extra_flags_too():
    preset = changed({"extra": {"quantization": "fp8", "cuda-graph-bs": [1, 2]}})
    assert build_compile_cmd(preset)[-5:] == ["--cuda-graph-bs", "1", "2", "--quantization", "fp8"]
    assert "--api-key" not in build_compile_cmd(preset)


@pytest.mark.parametrize("value, text", [(8, "8"), (8.0, "8"), (0.88, "0.88"), (0.1 + 0.2, "0.30000000000000004"), (1e-5, "0.00001")])
def test_numbers_are_written_as_javascript_writes_them(value, text):
    assert number_text(value) == text


def print_command(*arguments, **variables):
    """Runs deploy.py bare: no token, no home with a Modal profile."""
    return subprocess.run(
        [sys.executable, str(MODAL_FOLDER / "deploy.py"), "--print-command", *arguments],
        env={"PATH": "/usr/bin:/bin", "HOME": "/nonexistent", **variables},
        capture_output=True,
        text=True,
    )


def test_print_command_prints_the_production_command():
    run = print_command()
    assert run.returncode == 0, run.stderr
    assert json.loads(run.stdout) == vectors("command")[0]["argv"]


def test_print_command_takes_a_preset_file(tmp_path):
    file = tmp_path / "preset.json"
    file.write_text(json.dumps(changed({"flags.kv.kv-cache-dtype": "bf16"})))
    assert "--kv-cache-dtype" in json.loads(print_command("--preset", str(file)).stdout)
    assert "--kv-cache-dtype" in json.loads(print_command(GLM_PRESET=str(file)).stdout)


@pytest.mark.parametrize("by_option", [True, False])
def test_a_refused_preset_ends_in_one_line(tmp_path, by_option):
    file = tmp_path / "preset.json"
    file.write_text(json.dumps(changed({"flags.model.tp": "8; reboot"})))
    run = print_command("--preset", str(file)) if by_option else print_command(GLM_PRESET=str(file))
    assert run.returncode == 1
    # Before it, the client itself may say that this Python is near its end.
    assert run.stderr.splitlines()[-1] == "preset refused: flags.model.tp: must be a whole number, not text"
    assert "Traceback" not in run.stderr
    assert run.stdout == ""
