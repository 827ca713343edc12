"""What a container may be told from outside. Real Modal sets none of the GLM_ variables; the simulator does."""

import os
from pathlib import Path


def mounted(path: str) -> Path:
    """Where a path of a volume, such as /model-cache/x, lies in this container's file system."""
    return Path(os.environ.get("GLM_MOUNT_ROOT", "") + path)


def volumes_are_folders() -> bool:
    """True where volumes are plain folders, so that there is nothing to reload or commit."""
    return bool(os.environ.get("GLM_MOUNT_ROOT"))


def engine_url() -> str:
    return os.environ.get("GLM_ENGINE_URL", "http://127.0.0.1:8000").rstrip("/")


def metrics_seconds() -> float:
    return float(os.environ.get("GLM_METRICS_SECONDS", "15"))


def metrics_push_url() -> str:
    """A server that gets the engine's metrics too; a key of the secret glm51-api-key, because it may hold a password."""
    return os.environ.get("METRICS_PUSH_URL", "").strip()


def scaled_pause(seconds: float) -> float:
    """A pause between two looks, shortened where time runs faster."""
    return seconds / float(os.environ.get("GLM_TIME_SCALE", "1"))


def task_id() -> str:
    return os.environ.get("MODAL_TASK_ID", "")
