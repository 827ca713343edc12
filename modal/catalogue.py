"""What catalogue.json says: the fields of a preset in their order, and the names that are no extra flags."""

import json
from pathlib import Path
from typing import Any

Preset = dict[str, Any]

_CATALOGUE = json.loads((Path(__file__).resolve().parent / "catalogue.json").read_text(encoding="utf-8"))
FIELDS: list[dict[str, Any]] = _CATALOGUE["fields"]
RESERVED: list[dict[str, str]] = _CATALOGUE["reserved"]
RENAMED: list[dict[str, str]] = _CATALOGUE["renamed"]


def get_field(preset: Preset, path: str) -> Any:
    """The value at a path such as `flags.kv.kv-cache-dtype`; KeyError when there is none."""
    value: Any = preset
    for key in path.split("."):
        value = value[key]
    return value


def flag_name(path: str) -> str:
    """`kv-cache-dtype` of `flags.kv.kv-cache-dtype`."""
    return path.rpartition(".")[2]
