"""Uploaded bytes, one file per content hash or blob id."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from .rpc import invalid

if TYPE_CHECKING:
    from .world import World


def content_path(world: "World", name: str) -> Path:
    if not name.replace("-", "").isalnum():
        raise invalid(f"Bad content name {name!r}")
    return world.store.folder("contents") / name


def has_content(world: "World", name: str) -> bool:
    return content_path(world, name).exists()


def write_content(world: "World", name: str, data: bytes) -> None:
    path = content_path(world, name)
    partial = path.with_suffix(".partial")
    partial.write_bytes(data)
    os.replace(partial, path)
