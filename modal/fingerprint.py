"""What compiled kernels depend on. Two equal fingerprints can share one kernel cache."""

from typing import Any

from catalogue import Preset, get_field
from command import number_text

Fingerprint = dict[str, Any]


def serving_fingerprint(preset: Preset) -> Fingerprint:
    """The kernels that a serving container of this preset looks for."""
    return _fingerprint(preset, get_field(preset, "compute.gpu"))


def compile_fingerprint(preset: Preset) -> Fingerprint:
    """The kernels that compile_deepgemm makes: on GPU_TYPE x GPU_COUNT, whatever compute.gpu says."""
    return _fingerprint(preset, compile_gpu(preset))


def compile_gpu(preset: Preset) -> str:
    constants = preset["constants"]
    return f"{constants['GPU_TYPE']}:{number_text(constants['GPU_COUNT'])}"


def changed_names(before: Fingerprint, after: Fingerprint) -> list[str]:
    """Names whose values differ, in the order of `after`; a name that only one side has counts as changed."""
    names = [*after, *(name for name in before if name not in after)]
    return [name for name in names if before.get(name) != after.get(name)]


def _fingerprint(preset: Preset, gpu: str) -> Fingerprint:
    return {
        "model": get_field(preset, "constants.MODEL_REPO"),
        "tp": _whole(get_field(preset, "flags.model.tp")),
        "ep": _whole(get_field(preset, "flags.model.ep")),
        # Left out, SGLang resolves both by itself.
        "quantization": _given(preset, "quantization", str),
        "chunkedPrefillSize": _given(preset, "chunked-prefill-size", (str, int, float)),
        "gpu": gpu,
        "image": get_field(preset, "engine.image"),
    }


def _whole(value: float | None) -> int:
    return 1 if value is None else int(value)


def _given(preset: Preset, name: str, kinds: type | tuple[type, ...]) -> str | float:
    value = preset.get("extra", {}).get(name)
    return value if isinstance(value, kinds) and value is not True else "auto"
