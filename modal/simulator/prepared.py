"""A workspace as it is after the set-up jobs: secrets, weights and compiled kernels in place."""

import json
import time
from datetime import datetime, timezone
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .handlers.volumes import create_volume
from .ids import new_id
from .records import Secret
from .stubs.huggingface_hub.repository import REVISION, file_sizes, write_file
from .stubs.sglang.kernels import KERNEL_BYTES, KERNELS, write_kernel
from .volume_paths import volume_folder

if TYPE_CHECKING:
    from .world import World

PRESET = Path(__file__).parent.parent / "presets" / "production-v4.json"
SECRETS = {
    "huggingface-secret": {"HF_TOKEN": "hf_simulator"},
    "glm51-api-key": {"API_KEY": "sk-simulator"},
}
WEIGHTS_VOLUME, KERNELS_VOLUME = "glm51-model-weights", "glm51-deepgemm-cache"
FS_V2 = 2


def prepare(world: "World") -> None:
    """Does nothing when the workspace already has secrets or volumes."""
    if any(True for _ in world.store.secrets) or any(True for _ in world.store.volumes):
        return
    for name, values in SECRETS.items():
        world.store.secrets.save(Secret(id=new_id("st"), name=name, created_at=time.time(), values=values))
    preset = json.loads(PRESET.read_text())
    weights = volume_folder(world, create_volume(world, WEIGHTS_VOLUME, FS_V2).id)
    write_weights_receipt(weights / "GLM-5.1-FP8", preset["constants"]["MODEL_REPO"])
    kernels = volume_folder(world, create_volume(world, KERNELS_VOLUME, FS_V2).id)
    write_kernels_receipt(kernels, fingerprint(preset))


def fingerprint(preset: dict[str, Any]) -> dict[str, Any]:
    constants, model = preset["constants"], preset["flags"]["model"]
    return {
        "model": constants["MODEL_REPO"], "tp": model.get("tp") or 1, "ep": model.get("ep") or 1,
        "quantization": "auto", "chunkedPrefillSize": "auto",
        "gpu": f"{constants['GPU_TYPE']}:{constants['GPU_COUNT']}", "image": preset["engine"]["image"],
    }  # fmt: skip


def write_weights_receipt(folder: Path, repo: str) -> None:
    files = [{"path": path, "bytes": size} for path, size in sorted(file_sizes().items())]
    for file in files:
        write_file(folder, file["path"])
    receipt = {
        "format": 1, "repo": repo, "revision": REVISION, "files": files,
        "bytes": sum(file["bytes"] for file in files), "finishedAt": now(),
    }  # fmt: skip
    (folder / ".receipt.json").write_text(json.dumps(receipt))


def write_kernels_receipt(folder: Path, print_: dict[str, Any]) -> None:
    for number in range(KERNELS):
        write_kernel(folder / "cache", number)
    receipt = {
        "format": 1,
        "fingerprint": print_,
        "kernels": KERNELS,
        "bytes": KERNELS * KERNEL_BYTES,
        "compiledAt": now(),
    }
    (folder / ".receipt.json").write_text(json.dumps(receipt))


def now() -> str:
    return datetime.now(timezone.utc).isoformat(timespec="seconds").replace("+00:00", "Z")
