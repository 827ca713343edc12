"""Where a volume's files are on this machine."""

from pathlib import Path
from typing import TYPE_CHECKING

from .rpc import invalid, not_found

if TYPE_CHECKING:
    from .world import World


def volume_folder(world: "World", volume_id: str) -> Path:
    return world.store.folder("volumes", volume_id)


def volume_path(world: "World", volume_id: str, path: str) -> Path:
    """The file or folder at `path`; never outside the volume."""
    if world.store.volumes.get(volume_id) is None:
        raise not_found(f"Volume {volume_id} not found")
    folder = volume_folder(world, volume_id)
    inside = (folder / path.lstrip("/")).resolve()
    if not inside.is_relative_to(folder.resolve()):
        raise invalid(f"Path {path!r} leaves the volume")
    return inside
