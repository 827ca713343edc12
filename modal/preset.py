"""A preset: every value of one deployment, read from JSON and checked against catalogue.json."""

import json
from pathlib import Path
from typing import Any

from catalogue import FIELDS, Preset, get_field
from extra_flags import check_extra
from field_check import NAME_PATTERN, PresetError, check_field

HERE = Path(__file__).resolve().parent


def load_preset(file: Path) -> Preset:
    """Reads and checks one preset file; PresetError names the path that is wrong."""
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise PresetError(str(file), f"cannot be read ({error})") from error
    return parse_preset(text, str(file))


def parse_preset(text: str, source: str = "preset") -> Preset:
    """Parses and checks the JSON text of a preset; `source` names it when the text is no JSON."""
    try:
        preset = json.loads(
            text, parse_float=_shortest, parse_constant=_refuse_constant, object_pairs_hook=_unique_keys
        )
    except ValueError as error:
        raise PresetError(source, f"is not JSON ({error})") from error
    check_preset(preset)
    return preset


def check_preset(preset: Any) -> None:
    """Raises PresetError at the first key that is unknown, missing, or holds a value of the wrong kind."""
    _check_keys(preset, _shape(), "", optional=("extra",))
    if type(preset["format"]) not in (int, float) or preset["format"] != 1:
        raise PresetError("format", "must be 1")
    if not isinstance(preset["name"], str) or not NAME_PATTERN.match(preset["name"]):
        raise PresetError("name", "must start with a letter or digit and hold only letters, digits, '.', '_' and '-'")
    for field in FIELDS:
        check_field(field, get_field(preset, field["path"]))
    compute = preset["compute"]
    if compute["min_containers"] > compute["max_containers"]:
        raise PresetError("compute.max_containers", "must not be smaller than compute.min_containers")
    check_extra(preset)


def _shape() -> dict[str, Any]:
    shape: dict[str, Any] = {"format": None, "name": None}
    for field in FIELDS:
        *folders, name = field["path"].split(".")
        node = shape
        for folder in folders:
            node = node.setdefault(folder, {})
        node[name] = None
    return shape


def _check_keys(value: Any, shape: dict[str, Any], prefix: str, optional: tuple[str, ...] = ()) -> None:
    if not isinstance(value, dict):
        raise PresetError(prefix.rstrip(".") or "preset", "must be an object")
    for key in value:
        if key not in shape and key not in optional:
            raise PresetError(prefix + key, "is not a field of a preset")
    for key, inner in shape.items():
        if key not in value:
            raise PresetError(prefix + key, "is missing")
        if inner is not None:
            _check_keys(value[key], inner, f"{prefix}{key}.")


def _unique_keys(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    seen = dict(pairs)
    if len(seen) != len(pairs):
        names = [key for key, _ in pairs]
        raise ValueError(f"key {next(key for key in names if names.count(key) > 1)!r} stands twice")
    return seen


def _shortest(text: str) -> float:
    """1200.0 is 1200, as it is to the console's JavaScript."""
    value = float(text)
    return int(value) if value.is_integer() else value


def _refuse_constant(name: str) -> Any:
    raise ValueError(f"{name} is not a JSON number")
