"""Which preset this process is about, and which revision of it."""

import os
import re
from pathlib import Path

from field_check import PresetError
from preset import HERE

# A container carries exactly one preset; the file's name is the revision, so that both travel together.
SHIPPED_FOLDER = "shipped"
UNNAMED_REVISION = "unnamed"
REVISION_PATTERN = re.compile(r"[A-Za-z0-9._-]{1,50}\Z")


def preset_file() -> Path:
    """In a container the shipped preset, else GLM_PRESET, else production-v4."""
    return _shipped() or Path(os.environ.get("GLM_PRESET") or HERE / "presets" / "production-v4.json").resolve()


def revision_name() -> str:
    """The revision that the console deploys (GLM_REVISION, such as r12), `unnamed` without a console."""
    shipped = _shipped()
    name = shipped.stem if shipped else os.environ.get("GLM_REVISION") or UNNAMED_REVISION
    if not REVISION_PATTERN.match(name):
        raise PresetError("GLM_REVISION", "must be 1 to 50 letters, digits, '.', '_' or '-'")
    return name


def shipped_path(revision: str) -> str:
    """Where the preset of this deployment lies beside deploy.py, relative to it."""
    return f"{SHIPPED_FOLDER}/{revision}.json"


def _shipped() -> Path | None:
    return next((HERE / SHIPPED_FOLDER).glob("*.json"), None)
