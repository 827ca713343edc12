"""A container's file system: mounted files unpacked, volumes linked, secrets and settings as environment."""

import json
import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from modal_proto import api_pb2

from ..auth import TOKEN_ID, TOKEN_SECRET
from ..contents import content_path
from ..records import Task
from ..volume_paths import volume_folder
from .image_env import engine_version, image_environment, image_mounts

if TYPE_CHECKING:
    from ..world import World

STUBS = Path(__file__).parent.parent / "stubs"
INHERITED = ("HOME", "LANG", "LC_ALL", "TMPDIR", "TZ", "SYSTEMROOT")


def container_folder(world: "World", task: Task) -> Path:
    return world.store.folder("containers", task.id)


def unpack(world: "World", task: Task, proto: api_pb2.Function) -> Path:
    """Writes the files the function was deployed with; returns the container's root."""
    root = container_folder(world, task)
    (root / "root").mkdir(exist_ok=True)
    pairs = image_mounts(world.store, proto.image_id) + [(mount_id, "/") for mount_id in proto.mount_ids]
    for mount_id, folder in pairs:
        mount = world.store.mounts.get(mount_id)
        for file in mount.files if mount else []:
            target = root / folder.strip("/") / file["path"].lstrip("/")
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(content_path(world, file["sha256"]), target)
    for mounted in proto.volume_mounts:
        link = root / mounted.mount_path.strip("/")
        link.parent.mkdir(parents=True, exist_ok=True)
        if not link.exists():
            link.symlink_to(volume_folder(world, mounted.volume_id), target_is_directory=True)
    return root


def environment(world: "World", task: Task, proto: api_pb2.Function, root: Path) -> dict[str, str]:
    options, speed = world.options, world.clock.speed
    variables = {name: os.environ[name] for name in INHERITED if name in os.environ}
    variables |= image_environment(world.store, proto.image_id)
    for secret_id in proto.secret_ids:
        secret = world.store.secrets.get(secret_id)
        variables |= secret.values if secret else {}
    python_path = [str(root / "root"), str(STUBS), variables.get("PYTHONPATH", "")]
    return variables | {
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")]),
        "PYTHONPATH": os.pathsep.join(part for part in python_path if part),
        "PYTHONUNBUFFERED": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
        "MODAL_TASK_ID": task.id,
        "MODAL_IMAGE_ID": proto.image_id,
        "MODAL_ENVIRONMENT": world.store.apps[task.app_id].environment,
        "MODAL_SERVER_URL": world.server_url,
        "MODAL_TOKEN_ID": TOKEN_ID,
        "MODAL_TOKEN_SECRET": TOKEN_SECRET,
        "MODAL_CONFIG_PATH": str(root / "no-modal.toml"),
        "GLM_MOUNT_ROOT": str(root),
        "GLM_ENGINE_URL": f"http://127.0.0.1:{task.port}",
        "GLM_METRICS_SECONDS": f"{options.snapshot_seconds:g}",
        "GLM_TIME_SCALE": f"{speed:g}",
        "SIM_ENGINE_PORT": str(task.port),
        "SIM_SPEED": f"{speed:g}",
        "SIM_CONTAINER": str(root),
        "SIM_ENGINE_VERSION": engine_version(world.store, proto.image_id),
        "SIM_FAULTS": json.dumps(world.faults.active),
    }
