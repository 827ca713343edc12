"""Environment variables that an image definition sets, base layers first."""

import re
import shlex
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..store import Store


def image_environment(store: "Store", image_id: str) -> dict[str, str]:
    image = store.images.get(image_id)
    if image is None:
        return {}
    proto = image.proto
    variables: dict[str, str] = {}
    for base in proto.base_images:
        variables |= image_environment(store, base.image_id)
    for command in proto.dockerfile_commands:
        if command.startswith("ENV "):
            variables |= dict(part.split("=", 1) for part in shlex.split(command[4:]) if "=" in part)
    return variables


def engine_version(store: "Store", image_id: str) -> str:
    """`0.5.10` of an image that is built on `lmsysorg/sglang:v0.5.10-cu129`; empty for other images."""
    image = store.images.get(image_id)
    if image is None:
        return ""
    for command in image.proto.dockerfile_commands:
        if found := re.match(r"FROM \S*sglang:v(\d+(?:\.\d+)+)", command):
            return found[1]
    return next((found for base in image.proto.base_images if (found := engine_version(store, base.image_id))), "")


def image_mounts(store: "Store", image_id: str) -> list[tuple[str, str]]:
    """(mount id, folder) of the files that COPY commands put into an image, base layers first."""
    image = store.images.get(image_id)
    if image is None:
        return []
    proto = image.proto
    found = [pair for base in proto.base_images for pair in image_mounts(store, base.image_id)]
    if proto.context_mount_id:
        targets = [
            command.split()[-1] for command in proto.dockerfile_commands if command.startswith(("COPY ", "ADD "))
        ]
        found += [(proto.context_mount_id, target) for target in targets]
    return found
