import json
import os
import sys

import pytest
from conftest import changed
from fingerprint import compile_fingerprint, serving_fingerprint
from kernel_cache import cold_cache_warning, measure, mismatch
from kernel_compile import CompileError, compile_kernels

# A compiler that writes as many kernels as KERNELS says into the cache folder and notes its arguments.
COMPILER = """#!{python}
import os, pathlib, sys
cache = pathlib.Path(os.environ["SGLANG_DG_CACHE_DIR"])
pathlib.Path(os.environ["ASKED"]).write_text("\\n".join([os.environ["HF_HUB_OFFLINE"], *sys.argv[1:]]))
for number in range(int(os.environ.get("KERNELS", "3"))):
    (cache / f"kernel.{{number}}").mkdir(exist_ok=True)
    (cache / f"kernel.{{number}}" / "kernel.cubin").write_bytes(b"x" * 100)
print("compiled", flush=True)
sys.exit(int(os.environ.get("CODE", "0")))
"""


@pytest.fixture
def cache(tmp_path, monkeypatch):
    """An empty cache folder, and the compiler above as `python3`."""
    (tmp_path / "bin").mkdir()
    (tmp_path / "cache").mkdir()
    compiler = tmp_path / "bin" / "python3"
    compiler.write_text(COMPILER.format(python=sys.executable))
    compiler.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("SGLANG_DG_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setenv("ASKED", str(tmp_path / "asked"))
    return tmp_path / "cache"


def test_a_compile_ends_with_its_receipt(cache, production):
    receipt_at_commit = []
    made = compile_kernels(production, cache, lambda: receipt_at_commit.append((cache / ".receipt.json").exists()))
    asked = (cache.parent / "asked").read_text().splitlines()
    assert asked[:3] == ["1", "-m", "sglang.compile_deep_gemm"] and "--api-key" not in asked
    assert made["compiled"] is True
    assert receipt_at_commit == [False, True]
    receipt = json.loads((cache / ".receipt.json").read_text())
    assert receipt == made["receipt"]
    assert (receipt["format"], receipt["kernels"], receipt["bytes"]) == (1, 3, 300)
    assert receipt["fingerprint"] == compile_fingerprint(production)
    assert mismatch(cache, serving_fingerprint(production)) is None


def test_a_compile_says_what_the_cache_holds(cache, production, capfd):
    compile_kernels(production, cache, lambda: None)
    assert "[glm] compile kernels=3 bytes=300" in capfd.readouterr().out


def test_compiled_kernels_are_not_compiled_again(cache, production):
    made = compile_kernels(production, cache, lambda: None)
    (cache.parent / "asked").unlink()
    assert compile_kernels(production, cache, lambda: None) == {"compiled": False, "receipt": made["receipt"]}
    assert not (cache.parent / "asked").exists()


def test_another_fingerprint_is_compiled(cache, production):
    compile_kernels(production, cache, lambda: None)
    assert compile_kernels(changed({"flags.model.ep": 8}), cache, lambda: None)["compiled"] is True


@pytest.mark.parametrize(
    "variable, value, reason",
    [("CODE", "3", "the kernel compiler ended with exit code 3"), ("KERNELS", "0", "left nothing")],
)
def test_a_failed_compile_leaves_no_receipt(cache, production, monkeypatch, variable, value, reason):
    monkeypatch.setenv(variable, value)
    with pytest.raises(CompileError, match=reason):
        compile_kernels(production, cache, lambda: None)
    assert not (cache / ".receipt.json").exists()


def test_an_interrupted_compile_takes_the_old_receipt_with_it(cache, production, monkeypatch):
    compile_kernels(production, cache, lambda: None)
    monkeypatch.setenv("CODE", "1")
    with pytest.raises(CompileError):
        compile_kernels(changed({"flags.model.ep": 8}), cache, lambda: None)
    assert "no receipt" in mismatch(cache, serving_fingerprint(production))


def test_a_mismatch_names_what_differs(cache, production):
    compile_kernels(production, cache, lambda: None)
    other = changed({"compute.gpu": "H200:8", "flags.model.tp": 4})
    reason = mismatch(cache, serving_fingerprint(other))
    assert reason == "tp is 4 but kernels were made for 8, gpu is H200:8 but kernels were made for B200:8"
    warning = cold_cache_warning(reason, 900)
    assert "600-900 s against the start-up timeout of 900 s" in warning


def test_a_cache_without_folder_is_no_match(tmp_path, production):
    assert "no receipt" in mismatch(tmp_path / "nowhere", serving_fingerprint(production))
    assert measure(tmp_path / "nowhere") == {"kernels": 0, "bytes": 0}
