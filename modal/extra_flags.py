"""Flags of the engine that the catalogue has no field for: the optional last section `extra` of a preset."""

import re
from typing import Any

from catalogue import FIELDS, RENAMED, RESERVED, Preset, flag_name, get_field
from field_check import MAX_SAFE_INTEGER, PresetError, is_number, kind

NAME_PATTERN = re.compile(r"[a-z][a-z0-9-]*\Z")
# Printable ASCII, for a word that does not look like a flag. It goes to execve, past any shell.
TEXT_PATTERN = re.compile(r"[!-,.-~][ -~]{0,4095}\Z")


def extra_flags(preset: Preset) -> list[tuple[str, Any]]:
    """Names and values in the order in which they are rendered."""
    return sorted(preset.get("extra", {}).items())


def check_extra(preset: Preset) -> None:
    """Raises PresetError at the first extra flag whose name belongs elsewhere or whose value is no word."""
    extra = preset.get("extra", {})
    if not isinstance(extra, dict):
        raise PresetError("extra", "must be an object")
    for name, value in extra.items():
        reason = _name_problem(name, preset) or _value_problem(value)
        if reason:
            raise PresetError(f"extra.{name}", reason)


def _name_problem(name: str, preset: Preset) -> str | None:
    if not NAME_PATTERN.match(name):
        return "must be the name of a flag without its dashes: lower-case letters, digits and '-'"
    taken = _taken_names()
    # The engine takes a unique beginning for the whole name: --api-ke is --api-key.
    meant = name if name in taken else next((other for other in taken if other.startswith(name)), None)
    if meant:
        return f"must not stand here as --{meant}: {taken[meant]}"
    for renamed in RENAMED:
        if renamed["name"] == name and get_field(preset, renamed["path"]) is not None:
            return f"sets the same as {renamed['path']}: write null there, or leave this out"
    return None


def _taken_names() -> dict[str, str]:
    paths = [field["path"] for field in FIELDS if field["path"].startswith("flags.")]
    fields = {flag_name(path): f"set {path}" for path in paths}
    return {**fields, **{entry["name"]: entry.get("reason") or f"set {entry['use']}" for entry in RESERVED}}


def _value_problem(value: Any) -> str | None:
    if value is True:
        return None
    if isinstance(value, list):
        if not value:
            return "must hold at least one word: write true for a flag without words"
        return next((problem for problem in map(_word_problem, value) if problem), None)
    return _word_problem(value)


def _word_problem(value: Any) -> str | None:
    if isinstance(value, str):
        if TEXT_PATTERN.match(value):
            return None
        return "must be 1 to 4096 printable ASCII characters that do not start with a dash or a space"
    if not is_number(value):
        return f"must be true, a number, text or a list of them, not {kind(value)}"
    return None if abs(value) <= MAX_SAFE_INTEGER else f"must be at most {MAX_SAFE_INTEGER}"
