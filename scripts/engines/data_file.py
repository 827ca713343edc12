"""Writes the committed data: compact, yet one flag a line, so that a difference between versions reads well."""

import json
from pathlib import Path


def write_versions(paths: "dict[str, Path]", heads: "dict[str, dict]", key: str, entries: "dict[str, list]") -> None:
    """A file for each version; one whose entries are those of the version before only names it."""
    last = ""
    for version, of_version in entries.items():
        head = {"version": version, **heads[version]}
        if last and of_version == entries[last]:
            text = compact({**head, f"same{key.capitalize()}As": last})
        else:
            text = f'{compact(head)[:-1]},"{key}":{lines(of_version)}}}'
            last = version
        paths[version].write_text(f"{text}\n", encoding="utf-8")


def write_lines(path: Path, entries: list) -> None:
    path.write_text(f"{lines(entries)}\n", encoding="utf-8")


def lines(entries: list) -> str:
    """A JSON array with one entry a line."""
    return "[\n" + ",\n".join(compact(each) for each in entries) + "\n]"


def compact(value) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
