"""Compiles the DeepGEMM kernels of a preset into the cache volume."""

from pathlib import Path
from typing import Any, Callable

from catalogue import Preset
from command import build_compile_cmd
from engine_env import engine_env
from engine_process import EngineProcess
from fingerprint import compile_fingerprint
from kernel_cache import RECEIPT_NAME, measure, mismatch
from phase_log import phase, say
from progress_lines import ProgressLines
from receipt import now_text, read_receipt, write_receipt

STOP_GRACE_SECONDS = 20.0


class CompileError(RuntimeError):
    """The compiler failed, or left nothing."""


def compile_kernels(preset: Preset, folder: Path, commit: Callable[[], None]) -> dict[str, Any]:
    """Runs SGLang's compiler, then writes the receipt. Returns {compiled, receipt}."""
    wanted = compile_fingerprint(preset)
    receipt = read_receipt(folder / RECEIPT_NAME)
    if receipt and mismatch(folder, wanted) is None and measure(folder)["bytes"]:
        say(f"kernel cache is compiled for this fingerprint: {receipt['kernels']} kernels; nothing to do")
        return {"compiled": False, "receipt": receipt}
    (folder / RECEIPT_NAME).unlink(missing_ok=True)
    folder.mkdir(parents=True, exist_ok=True)

    with phase("compile"), ProgressLines(lambda: _say_progress(folder)):
        _run(build_compile_cmd(preset), engine_env(preset))
    made = measure(folder)
    if made["bytes"] == 0:
        raise CompileError("the compiler ended well but left nothing in the cache")
    with phase("commit"):
        # First the kernels, then the receipt: what is committed in between is never called complete.
        commit()
        written = write_receipt(folder / RECEIPT_NAME, {"fingerprint": wanted, **made, "compiledAt": now_text()})
        commit()
    say(f"kernel cache is complete: {made['kernels']} kernels, {made['bytes']} bytes")
    return {"compiled": True, "receipt": written}


def _say_progress(folder: Path) -> None:
    # How much it will be nobody knows before the end.
    made = measure(folder)
    say(f"compile kernels={made['kernels']} bytes={made['bytes']}")


def _run(argv: list[str], env: dict[str, str]) -> None:
    compiler = EngineProcess(argv, env)
    try:
        code = compiler.wait()
    except BaseException:
        # A cancelled call must not leave eight GPUs busy.
        compiler.stop(STOP_GRACE_SECONDS)
        raise
    if code != 0:
        raise CompileError(str(compiler.death()).replace("the engine", "the kernel compiler", 1))
