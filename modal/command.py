"""The engine's argument vector. It is handed to the kernel as a list: no value ever passes through a shell."""

from decimal import Decimal
from typing import Any

from catalogue import FIELDS, Preset, flag_name, get_field
from extra_flags import extra_flags

API_KEY_PLACEHOLDER = "${API_KEY}"
PORT = 8000
API_KEY_PATH = "flags.stability.api-key"


def build_sglang_cmd(preset: Preset, api_key: str = "") -> list[str]:
    """The launch command: flags in catalogue order, host and port after --tp, extra flags, the key (if any) last."""
    # 0.0.0.0: Modal connects to the container's outer interface, not to loopback.
    listen = ["--host", "0.0.0.0", "--port", str(PORT)]
    key = ["--api-key", api_key] if api_key and get_field(preset, API_KEY_PATH) is not None else []
    return ["python3", "-m", "sglang.launch_server", *_flags(preset, after_tp=listen), *key]


def build_compile_cmd(preset: Preset) -> list[str]:
    """The kernel compiler's command: the same serving flags, without address and without --api-key.

    With a key its own readiness poll would get 401 until the timeout (sglang/compile_deep_gemm.py sends no header).
    """
    return ["python3", "-m", "sglang.compile_deep_gemm", *_flags(preset, after_tp=[])]


def _flags(preset: Preset, after_tp: list[str]) -> list[str]:
    argv: list[str] = []
    for field in FIELDS:
        path = field["path"]
        if path.startswith("flags.") and path != API_KEY_PATH:
            argv += _render(flag_name(path), get_field(preset, path))
        if path == "flags.model.tp":
            argv += after_tp
    for name, value in extra_flags(preset):
        argv += _render(name, value)
    return argv


def _render(name: str, value: Any) -> list[str]:
    if value is None or value is False:
        return []
    if value is True:
        return [f"--{name}"]
    return [f"--{name}", *(_word(item) for item in (value if isinstance(value, list) else [value]))]


def _word(value: str | float) -> str:
    return value if isinstance(value, str) else number_text(value)


def number_text(value: float) -> str:
    """The shortest decimal text: 8, 0.88, 1200 (also for 1200.0), as JavaScript writes it."""
    if value == int(value):
        return str(int(value))
    # Python turns to an exponent below 1e-4, JavaScript below 1e-6 and without a zero in it.
    return format(Decimal(repr(value)), "f") if abs(value) >= 1e-6 else repr(value).replace("e-0", "e-")
