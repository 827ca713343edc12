"""Brings a container's view of its volumes up to date, and what it wrote into them to the others."""

from typing import Callable, Protocol

from container_env import volumes_are_folders


class SyncedVolume(Protocol):
    """The part of modal.Volume that is used here."""

    def reload(self) -> None: ...

    def commit(self) -> None: ...


def reload_volumes(*volumes: SyncedVolume) -> None:
    """Shows what other containers have committed."""
    for volume in volumes:
        _sync(volume.reload)


def commit_volume(volume: SyncedVolume) -> None:
    """Makes what was written here visible to the other containers."""
    _sync(volume.commit)


def _sync(act: Callable[[], None]) -> None:
    try:
        act()
    except Exception:
        # A plain folder has nothing to synchronise, and Modal says so with varying errors.
        if not volumes_are_folders():
            raise
