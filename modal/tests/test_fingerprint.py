import pytest
from conftest import changed, vectors
from fingerprint import changed_names, compile_fingerprint, serving_fingerprint


@pytest.mark.parametrize("vector", vectors("fingerprint"), ids=lambda vector: vector["name"])
def test_fingerprint_vectors(vector, production):
    fingerprint = serving_fingerprint(changed(vector["set"]))
    assert fingerprint == vector["fingerprint"]
    assert list(fingerprint) == list(vector["fingerprint"])
    assert changed_names(serving_fingerprint(production), fingerprint) == vector["changed"]


def test_the_compiler_runs_on_the_gpu_of_the_constants():
    preset = changed({"constants.GPU_TYPE": "H200", "constants.GPU_COUNT": 4})
    assert compile_fingerprint(preset)["gpu"] == "H200:4"
    assert changed_names(compile_fingerprint(preset), serving_fingerprint(preset)) == ["gpu"]


def test_a_name_of_one_side_counts_as_changed():
    assert changed_names({"tp": 8, "old": 1}, {"tp": 8, "new": 1}) == ["new", "old"]
