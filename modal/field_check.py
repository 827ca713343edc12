"""What one field of a preset may hold, by the type that catalogue.json gives it."""

import math
import re
from typing import Any, Callable

# No leading dash (it would be read as a flag), no white space, no control or shell characters.
ARGV_PATTERN = re.compile(r"[A-Za-z0-9_./:@+=,][A-Za-z0-9_./:@+=,-]*\Z")
NAME_PATTERN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}\Z")
KEY_PATTERN = re.compile(r"[A-Za-z_][A-Za-z0-9_]*\Z")
URL_PATTERN = re.compile(r"https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[A-Za-z0-9_./~%-]*)?\Z")
# The largest integer that JavaScript keeps exactly: the console reads the same file.
MAX_SAFE_INTEGER = 2**53 - 1


class PresetError(ValueError):
    """A preset that must not be deployed; `path` is the JSON path of the field at fault."""

    def __init__(self, path: str, reason: str):
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


def check_field(field: dict[str, Any], value: Any) -> None:
    """Raises PresetError unless `value` fits the catalogue's `field`."""
    if value is None:
        if field.get("required"):
            raise PresetError(field["path"], "must not be null")
        return
    reason = CHECKS[field["type"]](field, value)
    if reason:
        raise PresetError(field["path"], reason)


def _text(field: dict[str, Any], value: Any) -> str | None:
    if not isinstance(value, str):
        return f"must be text, not {kind(value)}"
    if not ARGV_PATTERN.match(value):
        return "must not be empty, start with a dash or hold white space, control or shell characters"
    if "pattern" in field and not re.fullmatch(field["pattern"], value):
        return f"must be {field['hint']}"
    return None


def _integer(field: dict[str, Any], value: Any) -> str | None:
    if not is_number(value) or value != int(value):
        return f"must be a whole number, not {kind(value)}"
    if abs(value) > MAX_SAFE_INTEGER:
        return f"must be at most {MAX_SAFE_INTEGER}"
    return _range(field, value)


def _number(field: dict[str, Any], value: Any) -> str | None:
    if not is_number(value):
        return f"must be a number, not {kind(value)}"
    if abs(value) > MAX_SAFE_INTEGER:
        return f"must be at most {MAX_SAFE_INTEGER}"
    return _range(field, value)


def _boolean(field: dict[str, Any], value: Any) -> str | None:
    return None if isinstance(value, bool) else f"must be true or false, not {kind(value)}"


def _choice(field: dict[str, Any], value: Any) -> str | None:
    if isinstance(value, str) and value in field["choices"]:
        return None
    return f"must be one of {', '.join(field['choices'])}"


def _keys(field: dict[str, Any], value: Any) -> str | None:
    if not isinstance(value, list):
        return f"must be a list of names, not {kind(value)}"
    if not all(isinstance(key, str) and KEY_PATTERN.match(key) for key in value):
        return "must hold names of environment variables only"
    return None


def _url(field: dict[str, Any], value: Any) -> str | None:
    if isinstance(value, str) and (value == "" or URL_PATTERN.match(value)):
        return None
    return 'must be "" or an http(s) URL without query'


def _range(field: dict[str, Any], value: float) -> str | None:
    if "min" in field and value < field["min"]:
        return f"must be at least {field['min']}"
    if "max" in field and value > field["max"]:
        return f"must be at most {field['max']}"
    return None


def is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)


def kind(value: Any) -> str:
    names = {bool: "a switch", int: "a number", float: "a number", str: "text", list: "a list", dict: "an object"}
    return names.get(type(value), type(value).__name__)


CHECKS: dict[str, Callable[[dict[str, Any], Any], "str | None"]] = {
    "string": _text,
    "env": _text,
    "integer": _integer,
    "number": _number,
    "boolean": _boolean,
    "switch": _boolean,
    "choice": _choice,
    "secret": _choice,
    "keys": _keys,
    "url": _url,
}
