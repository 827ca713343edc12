"""Writes the committed data: compact, yet one flag a line, so that a difference between versions reads well."""

import json
from pathlib import Path


def write_engine(path: Path, version: str, released_at: str, flags: list[dict]) -> None:
    head = f'{{"version":{compact(version)},"releasedAt":{compact(released_at)},"flags":'
    path.write_text(f"{head}{lines(flags)}}}\n", encoding="utf-8")


def write_same(path: Path, version: str, released_at: str, same_flags_as: str) -> None:
    """A version whose flags are those of the one before it."""
    facts = {"version": version, "releasedAt": released_at, "sameFlagsAs": same_flags_as}
    path.write_text(f"{compact(facts)}\n", encoding="utf-8")


def write_lines(path: Path, entries: list) -> None:
    path.write_text(f"{lines(entries)}\n", encoding="utf-8")


def lines(entries: list) -> str:
    """A JSON array with one entry a line."""
    return "[\n" + ",\n".join(compact(each) for each in entries) + "\n]"


def compact(value) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
