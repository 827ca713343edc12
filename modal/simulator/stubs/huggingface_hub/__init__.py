"""Stand-in for huggingface_hub: one repository, of sparse files."""

import os
import time
from dataclasses import dataclass
from pathlib import Path

from .repository import REVISION, blob_id, file_sizes, sha256, write_file

# About 700 GB at 1 GB/s.
DOWNLOAD_SECONDS = 700.0
PARTS = 4
LFS_BYTES = 10_000_000


@dataclass(frozen=True)
class BlobLfsInfo:
    size: int
    sha256: str
    pointer_size: int = 135


@dataclass(frozen=True)
class Sibling:
    rfilename: str
    size: int
    blob_id: str
    lfs: BlobLfsInfo | None


@dataclass(frozen=True)
class ModelInfo:
    id: str
    sha: str
    siblings: list[Sibling]


class HfApi:
    def model_info(self, repo_id: str, *, files_metadata: bool = False, token: str | None = None) -> ModelInfo:
        return ModelInfo(repo_id, REVISION, [sibling(name, size) for name, size in file_sizes().items()])


def sibling(name: str, size: int) -> Sibling:
    """Large files lie in LFS, as everything past 10 MB does at the Hub."""
    lfs = BlobLfsInfo(size, sha256(name)) if size > LFS_BYTES else None
    return Sibling(name, size, blob_id(name), lfs)


def snapshot_download(repo_id: str, *, revision: str | None = None, local_dir: str, token: str | None = None) -> str:
    """Fills `local_dir`, file by file, each through a growing part; files that are whole are kept."""
    folder, sizes = Path(local_dir), file_sizes()
    total, speed = sum(sizes.values()), float(os.environ.get("SIM_SPEED", "1"))
    parts = folder / ".cache" / "huggingface" / "download"
    parts.mkdir(parents=True, exist_ok=True)
    for done, (name, size) in enumerate(sizes.items(), start=1):
        if (folder / name).exists() and (folder / name).stat().st_size == size:
            continue
        part = parts / f"{name}.incomplete"
        for step in range(1, PARTS + 1):
            time.sleep(DOWNLOAD_SECONDS * size / total / PARTS / speed)
            part.touch()
            os.truncate(part, size * step // PARTS)
        write_file(folder, name)
        part.unlink()
        print(f"Fetching {len(sizes)} files: {100 * done // len(sizes):3d}%| {done}/{len(sizes)}", flush=True)
    return str(folder)
